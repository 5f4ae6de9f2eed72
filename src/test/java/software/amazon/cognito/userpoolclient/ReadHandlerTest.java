package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsService;

/** What Read answers, as AWS's own type does, and whether an app client has a secret of any kind. */
class ReadHandlerTest {

    private static final String DESCRIBE = "DescribeUserPoolClient";
    private static final String LIST_SECRETS = "ListUserPoolClientSecrets";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    /** The identifier of an app client that somebody else made. */
    private ObjectNode foreign(String settings) {
        ObjectNode input = cognito.client(settings).put("ClientName", "web");
        return cognito.client("{}")
                .set("ClientId", cognito.call("CreateUserPoolClient", input).at("/UserPoolClient/ClientId"));
    }

    /** An app client whose first secret a rotation has deleted: DescribeUserPoolClient shows none. */
    private ObjectNode rotated() {
        ObjectNode client = foreign("{'GenerateSecret': true}");
        String first = cognito.call(LIST_SECRETS, client.deepCopy())
                .at("/ClientSecrets/0/ClientSecretId")
                .asText();
        cognito.call("AddUserPoolClientSecret", client.deepCopy());
        cognito.call("DeleteUserPoolClientSecret", client.deepCopy().put("ClientSecretId", first));
        return client;
    }

    /** Recorded of AWS's own type (aws-type-reads.json: PlainClient). */
    @Test
    void anAppClientWithoutSettingsIsReadAsAwsOwnTypeReadsIt() {
        ObjectNode client = foreign("{}");

        ObjectNode model = succeeded(handlers.read(client));

        assertThat(model)
                .isEqualTo(
                        client.deepCopy()
                                .setAll(
                                        Handlers.model(
                                                """
                                {'GenerateSecret': false, 'CallbackURLs': [], 'AllowedOAuthScopes': [], 'LogoutURLs': [],
                                 'EnablePropagateAdditionalUserContextData': false, 'AuthSessionValidity': 3,
                                 'TokenValidityUnits': {}, 'ReadAttributes': [], 'WriteAttributes': [], 'Name': 'web',
                                 'AllowedOAuthFlowsUserPoolClient': false, 'SupportedIdentityProviders': [],
                                 'ClientName': 'web', 'AllowedOAuthFlows': [], 'ExplicitAuthFlows': [],
                                 'RefreshTokenValidity': 30, 'EnableTokenRevocation': true}
                                """)));
    }

    @Test
    void createUpdateAndReadAnswerTheSameListsSorted() {
        String settings = "'CallbackURLs': ['https://z.example', 'https://a.example', 'https://m.example'], "
                + "'AllowedOAuthFlows': ['implicit', 'code'], 'AllowedOAuthScopes': ['profile', 'openid', 'email']";
        ObjectNode created = succeeded(handlers.create(cognito.client("{" + settings + "}")));
        ObjectNode updated = succeeded(handlers.update(
                null, created.deepCopy().retain("UserPoolId", "ClientId").put("AuthSessionValidity", 4)));

        assertThat(created.get("CallbackURLs"))
                .extracting(JsonNode::asText)
                .containsExactly("https://a.example", "https://m.example", "https://z.example");
        assertThat(updated).isEqualTo(created.deepCopy().put("AuthSessionValidity", 4));
        assertThat(succeeded(handlers.read(updated))).isEqualTo(updated);
    }

    @Test
    void aVisibleSecretIsASecretAfterOneCall() {
        ObjectNode client = foreign("{'GenerateSecret': true}");
        cognito.calls();

        ObjectNode model = succeeded(handlers.read(client));

        assertThat(cognito.calls()).containsExactly(DESCRIBE);
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
        assertThat(model.hasNonNull("ClientSecret")).isTrue();
    }

    @Test
    void aSecretThatSecretsManagerKeepsIsASecretAfterOneCall() {
        ObjectNode client = foreign("{'GenerateSecret': true, 'PublishSecretsInAWSSecretsManager': true}");
        cognito.calls();

        ObjectNode model = succeeded(handlers.read(client));

        assertThat(cognito.calls()).containsExactly(DESCRIBE);
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
        assertThat(model.has("ClientSecret")).isFalse();
    }

    @Test
    void aSecretThatIsOnlyListedIsASecret() {
        ObjectNode client = rotated();
        cognito.calls();

        ObjectNode model = succeeded(handlers.read(client));

        assertThat(cognito.calls()).containsExactly(DESCRIBE, LIST_SECRETS);
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
    }

    /** Words in a setting are no member of the answer. */
    @Test
    void aSettingThatLooksLikeAnArnIsNoSecret() {
        ObjectNode client =
                foreign("{'LogoutURLs': ['https://a.example?ClientSecretArn:', 'x:\\\"ClientSecretArn\\\":\\\"y']}");

        assertThat(succeeded(handlers.read(client)).get("GenerateSecret").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AccessDeniedException,true", "AccessDeniedException,false", "UnknownOperationException,false"})
    void whereSecretsCannotBeListedTheRequestTells(String error, boolean told) {
        ObjectNode client = rotated();

        ObjectNode model = succeeded(readRefusedToListSecrets(error, client.put("GenerateSecret", told)));

        assertThat(model.get("GenerateSecret").asBoolean()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredTokenException,InvalidCredentials",
        "UnrecognizedClientException,InvalidCredentials",
        "LimitExceededException,ServiceLimitExceeded"
    })
    void aReadWhoseCredentialsEndFailsInsteadOfGuessing(String error, String code) {
        failed(readRefusedToListSecrets(error, rotated()), code);
    }

    private JsonNode readRefusedToListSecrets(String error, ObjectNode client) {
        CognitoSimulator simulator = SharedEndpoint.newest();
        AwsService refusing = Mockito.mock(AwsService.class, Mockito.CALLS_REAL_METHODS);
        Mockito.doAnswer(call -> {
                    if (call.<AwsCall>getArgument(0).operation().equals(LIST_SECRETS)) {
                        throw AwsException.client(error, "No.");
                    }
                    return simulator.call(call.getArgument(0));
                })
                .when(refusing)
                .call(Mockito.any());
        SharedEndpoint.serve(Handlers.ACCESS_KEY_ID, refusing);
        try {
            return handlers.read(client);
        } finally {
            SharedEndpoint.forget(Handlers.ACCESS_KEY_ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"THROTTLE", "SERVER_ERROR", "DROP_BEFORE"})
    void aReadThatCannotTellFailsSoThatItIsTriedAgain(Kind kind) {
        ObjectNode client = rotated();
        cognito.with(Fault.next(LIST_SECRETS, kind).times(5));

        String code =
                switch (kind) {
                    case THROTTLE -> "Throttling";
                    case SERVER_ERROR -> "ServiceInternalError";
                    default -> "NetworkFailure";
                };
        failed(handlers.read(client), code);
    }

    @Test
    void anUpdateOfARotatedAppClientChangesNothingAboutItsSecret() {
        ObjectNode read = succeeded(handlers.read(rotated()));

        ObjectNode patched = succeeded(handlers.patch(read, read.deepCopy().put("AuthSessionValidity", 5)));

        assertThat(patched).isEqualTo(read.deepCopy().put("AuthSessionValidity", 5));
        assertThat(succeeded(handlers.read(read))).isEqualTo(patched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'RefreshTokenRotation': {'Feature': 'DISABLED', 'RetryGracePeriodSeconds': 10}}",
                "{'RefreshTokenRotation': {'Feature': 'ENABLED'}}",
                "{'CallbackURLs': ['https://a.example', 'https://a.example']}"
            })
    void whatCognitoAnswersInAnotherWayCausesNoCall(String settings) {
        ObjectNode template = foreign("{}").setAll(Handlers.model(settings));
        succeeded(handlers.update(null, template));
        cognito.calls();

        succeeded(handlers.update(template, template));

        assertThat(cognito.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void anEmptyListIsTheDefaultAndNoReasonForACall() {
        ObjectNode template = foreign("{}");
        template.putArray("CallbackURLs");
        template.putArray("ExplicitAuthFlows");
        template.putObject("TokenValidityUnits");
        cognito.calls();

        succeeded(handlers.update(template, template));

        assertThat(cognito.calls()).containsExactly(DESCRIBE);
    }

    @Test
    void aLifetimeThatNoNumberOfItsUnitCanSayIsLeftOut() {
        ObjectNode before = foreign("{}");
        before.putObject("TokenValidityUnits").put("AccessToken", "days");
        before.put("AccessTokenValidity", 1);
        succeeded(handlers.update(null, before));
        ObjectNode after = before.deepCopy();
        after.remove("AccessTokenValidity");

        JsonNode event = handlers.update(before, after);

        assertThat(succeeded(event).path("AccessTokenValidity").isMissingNode()).isTrue();
        assertThat(event.path("message").asText()).isEmpty();
    }
}
