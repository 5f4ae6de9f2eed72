package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.http.Json;

class UserPoolClientsTest {
    private static final String EVERYTHING =
            """
            'RefreshTokenValidity': 10, 'AccessTokenValidity': 2, 'IdTokenValidity': 3,
            'TokenValidityUnits': {'AccessToken': 'hours', 'IdToken': 'hours', 'RefreshToken': 'days'},
            'ReadAttributes': ['name', 'email'], 'WriteAttributes': ['name', 'address'],
            'ExplicitAuthFlows': ['ALLOW_USER_SRP_AUTH'], 'SupportedIdentityProviders': ['COGNITO'],
            'CallbackURLs': ['https://b.example.com', 'https://a.example.com'], 'LogoutURLs': ['https://example.com/bye'],
            'DefaultRedirectURI': 'https://a.example.com', 'AllowedOAuthFlows': ['code'],
            'AllowedOAuthScopes': ['openid'], 'AllowedOAuthFlowsUserPoolClient': true,
            'AnalyticsConfiguration': {'ApplicationArn': 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc'},
            'PreventUserExistenceErrors': 'ENABLED', 'EnableTokenRevocation': false,
            'EnablePropagateAdditionalUserContextData': true, 'AuthSessionValidity': 5,
            'RefreshTokenRotation': {'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 20}""";

    private final SettableClock clock = new SettableClock();
    private SimulatorCaller caller;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        start(Omission.RESET);
    }

    private void start(Omission omission) throws IOException {
        stop();
        caller = new SimulatorCaller(new CognitoSimulator(MVStore.open(null), omission, clock));
        poolId = caller.createPool("");
    }

    @AfterEach
    void stop() {
        if (caller != null) {
            caller.close();
        }
    }

    @Test
    void aLoneClientHasTheDefaultsThatTheServiceShows() {
        ObjectNode client = caller.createClient(poolId, "");
        assertThat(client.remove("ClientId").asText()).matches("[0-9a-v]{1,26}");
        assertThat(client)
                .isEqualTo(json(
                        """
                {'UserPoolId': '%s', 'ClientName': 'web',
                 'CreationDate': 1793491200.250, 'LastModifiedDate': 1793491200.250,
                 'TokenValidityUnits': {}, 'RefreshTokenValidity': 30, 'AuthSessionValidity': 3,
                 'AllowedOAuthFlowsUserPoolClient': false, 'EnablePropagateAdditionalUserContextData': false,
                 'EnableTokenRevocation': true}"""
                                .formatted(poolId)));
    }

    @Test
    void everySettingComesBackWithSortedLists() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + EVERYTHING);
        ObjectNode expected = json("{" + EVERYTHING + "}");
        expected.set("ReadAttributes", json("{'L': ['email', 'name']}").get("L"));
        expected.set("WriteAttributes", json("{'L': ['address', 'name']}").get("L"));
        expected.set(
                "CallbackURLs",
                json("{'L': ['https://a.example.com', 'https://b.example.com']}")
                        .get("L"));

        expected.set(
                "AnalyticsConfiguration",
                json(
                        """
                {'ApplicationArn': 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc', 'UserDataShared': false,
                 'RoleArn': 'arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp'}"""));
        assertThat(((ObjectNode) describe(client)).retain(names(expected))).isEqualTo(expected);
        assertThat(ApiModel.beside(Operations.class)
                        .request("UpdateUserPoolClient")
                        .members()
                        .keySet())
                .containsAll(names(expected))
                .hasSize(expected.size()
                        + List.of("UserPoolId", "ClientId", "ClientName", "PublishSecretsInAWSSecretsManager")
                                .size());
        assertThat(client.get("ClientSecret").asText()).matches("[0-9a-v]{40,52}");
        assertThat(client.has("GenerateSecret")).isFalse();
        assertThat(names((ObjectNode) describe(client))).isEqualTo(names(client));
    }

    @Test
    void createAndUpdateAnswerWithListsInAnOrderOfTheirOwn() {
        String scopes = "'AllowedOAuthScopes': ['openid', 'email', 'profile', 'email']";
        ObjectNode client = caller.createClient(poolId, scopes);
        JsonNode own = json("{'L': ['openid', 'profile', 'email']}").get("L");
        assertThat(client.get("AllowedOAuthScopes")).isEqualTo(own);
        assertThat(update(client, scopes).get("AllowedOAuthScopes")).isEqualTo(own);
        assertThat(describe(client).get("AllowedOAuthScopes"))
                .isEqualTo(json("{'L': ['email', 'openid', 'profile']}").get("L"));
    }

    @Test
    void aSecretThatTheCallerChoseIsShown() {
        ObjectNode client = caller.createClient(poolId, "'ClientSecret': '0123456789_0123456789+abc'");
        assertThat(describe(client).get("ClientSecret").asText()).isEqualTo("0123456789_0123456789+abc");
    }

    @Test
    void anEmptyListIsAsGoodAsNone() {
        ObjectNode client = caller.createClient(
                poolId, "'CallbackURLs': [], 'ReadAttributes': [], 'ExplicitAuthFlows': [], 'AllowedOAuthScopes': []");
        assertThat(names(client))
                .doesNotContain("CallbackURLs", "ReadAttributes", "ExplicitAuthFlows", "AllowedOAuthScopes");
    }

    @ParameterizedTest
    @CsvSource({"seconds, 2592000", "minutes, 43200", "hours, 720", "days, 30"})
    void aRefreshTokenValidityOf0IsThirtyDaysInItsUnit(String unit, int validity) {
        String units = "'TokenValidityUnits': {'RefreshToken': '" + unit + "'}";
        assertThat(caller.createClient(poolId, "'RefreshTokenValidity': 0, " + units)
                        .get("RefreshTokenValidity")
                        .asInt())
                .isEqualTo(validity);
    }

    @Test
    void anUpdateLeavesTheCreationDateAsItIs_alsoOneOfAWholeSecond() {
        clock.advance(Duration.ofMillis(750));
        ObjectNode client = caller.createClient(poolId, "");

        ObjectNode updated = update(client, "");

        assertThat(updated.get("CreationDate")).isEqualTo(client.get("CreationDate"));
        assertThat(update(client, "")).isEqualTo(updated);
    }

    @Test
    void anUpdateThatSaysNothingResetsEverySetting() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + EVERYTHING);
        ObjectNode plain = caller.createClient(poolId, "");
        clock.advance(Duration.ofSeconds(90));

        ObjectNode updated = update(client, "");
        ObjectNode expected = plain.deepCopy();
        expected.set("ClientId", client.get("ClientId"));
        expected.set("ClientSecret", client.get("ClientSecret"));
        expected.put("LastModifiedDate", new BigDecimal("1793491290.250"));
        expected.set("RefreshTokenRotation", json("{'Feature': 'DISABLED', 'RetryGracePeriodSeconds': 0}"));
        assertThat(updated).isEqualTo(expected);
        assertThat(describe(client)).isEqualTo(expected);
    }

    @Test
    void keepsThreeSettingsAndNoOtherWhereTheServiceWasSeenToKeepThem() throws IOException {
        start(Omission.KEEP);
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + EVERYTHING);
        ObjectNode plain = caller.createClient(poolId, "'GenerateSecret': true");

        ObjectNode updated = update(client, "");
        assertThat(updated.remove("EnableTokenRevocation").asBoolean()).isFalse();
        assertThat(updated.remove("AuthSessionValidity").asInt()).isEqualTo(5);
        assertThat(updated.remove("RefreshTokenValidity").asInt()).isEqualTo(10);
        updated.remove(List.of("RefreshTokenRotation", "ClientId", "ClientSecret"));
        assertThat(updated).isEqualTo(plain.deepCopy().retain(names(updated)));
        assertThat(names(plain))
                .hasSize(updated.size() + 5)
                .contains("EnableTokenRevocation", "AuthSessionValidity", "RefreshTokenValidity");
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateSetsWhatItSays(Omission omission) throws IOException {
        start(omission);
        ObjectNode client = caller.createClient(
                poolId, EVERYTHING.replace("'EnablePropagateAdditionalUserContextData': true,", ""));
        ObjectNode updated = update(
                client,
                "'ClientName': 'shop', 'EnableTokenRevocation': true, 'AuthSessionValidity': 7, 'RefreshTokenValidity': 20");
        assertThat(updated.get("ClientName").asText()).isEqualTo("shop");
        assertThat(updated.get("EnableTokenRevocation").asBoolean()).isTrue();
        assertThat(updated.get("AuthSessionValidity").asInt()).isEqualTo(7);
        assertThat(updated.get("RefreshTokenValidity").asInt()).isEqualTo(20);
    }

    @Test
    void deletesAClientOnce() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true");
        assertThat(caller.ok("DeleteUserPoolClient", "{" + identity(client) + "}"))
                .isEmpty();
        assertThat(caller.call("DeleteUserPoolClient", "{" + identity(client) + "}")
                        .error())
                .startsWith("ResourceNotFoundException");
    }

    @Test
    void namesNeedNotBeUnique() {
        assertThat(caller.createClient(poolId, "").get("ClientId"))
                .isNotEqualTo(caller.createClient(poolId, "").get("ClientId"));
    }

    private ObjectNode update(ObjectNode client, String settings) {
        String more = settings.isEmpty() ? "" : ", " + settings;
        return (ObjectNode) caller.ok("UpdateUserPoolClient", "{" + identity(client) + more + "}")
                .get("UserPoolClient");
    }

    private JsonNode describe(ObjectNode client) {
        return caller.ok("DescribeUserPoolClient", "{" + identity(client) + "}").get("UserPoolClient");
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String identity(ObjectNode client) {
        return "'UserPoolId': %s, 'ClientId': %s".formatted(client.get("UserPoolId"), client.get("ClientId"));
    }

    private static ObjectNode json(String json) {
        try {
            return Json.MAPPER.readValue(json.replace('\'', '"'), ObjectNode.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
