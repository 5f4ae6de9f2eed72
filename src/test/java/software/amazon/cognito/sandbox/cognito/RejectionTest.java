package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import software.amazon.cognito.sandbox.cognito.SimulatorCaller.Reply;

/** What the service rejects and accepts, word by word; the tables are resources of this package. */
class RejectionTest {
    private static final String POOL = "{POOL}";

    private static SimulatorCaller caller;
    private static String poolId;
    private static String litePoolId;

    @BeforeAll
    static void start() throws IOException {
        caller = new SimulatorCaller(new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC()));
        poolId = caller.createPool(
                "'Schema': [{'Name': 'email', 'Required': true}, {'Name': 'tenant', 'AttributeDataType': 'String'}]");
        litePoolId = caller.createPool("'UserPoolTier': 'LITE'");
        caller.ok(
                "CreateResourceServer",
                "{'UserPoolId': '%s', 'Identifier': 'https://api.example.com', 'Name': 'api', 'Scopes': [{'ScopeName': 'read', 'ScopeDescription': 'x'}]}"
                        .formatted(poolId));
        caller.ok(
                "CreateIdentityProvider",
                "{'UserPoolId': '%s', 'ProviderName': 'Corp', 'ProviderType': 'SAML', 'ProviderDetails': {'MetadataURL': 'https://idp.example.com'}}"
                        .formatted(poolId));
    }

    @AfterAll
    static void stop() {
        caller.close();
    }

    @ParameterizedTest(name = "{0} is rejected")
    @CsvFileSource(resources = "rejected-settings.csv", delimiter = '|')
    void rejectsSettingsOnCreate(String settings, String error) {
        Reply reply = caller.call("CreateUserPoolClient", SimulatorCaller.clientInput(poolId, settings));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(expected(error, "creating"));
    }

    @ParameterizedTest(name = "{0} is rejected")
    @CsvFileSource(resources = "rejected-settings.csv", delimiter = '|')
    void rejectsTheSameSettingsOnUpdateAndChangesNothing(String settings, String error) {
        boolean secret = settings.contains("'GenerateSecret': true");
        String id = caller.createClient(poolId, "'GenerateSecret': " + secret)
                .get("ClientId")
                .asText();
        String identity = "'UserPoolId': '%s', 'ClientId': '%s'".formatted(poolId, id);
        var before = caller.ok("DescribeUserPoolClient", "{" + identity + "}");

        Reply reply = caller.call("UpdateUserPoolClient", "{" + identity + ", " + settings + "}");
        assertThat(reply.error()).isEqualTo(expected(error, "updating"));
        assertThat(caller.ok("DescribeUserPoolClient", "{" + identity + "}")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is accepted")
    @CsvFileSource(resources = "accepted-settings.csv", delimiter = '|')
    void acceptsSettings(String settings) {
        assertThat(caller.createClient(poolId, settings).get("ClientId").asText())
                .matches("[0-9a-v]{1,26}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "rejected-requests.csv", delimiter = '|')
    void rejectsRequests(String operation, String input, String error) {
        Reply reply = caller.call(operation, input.replace(POOL, poolId));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(expected(error, ""));
    }

    @Test
    void choiceBasedAuthIsNotInTheLiteTier() {
        String flow = "'ExplicitAuthFlows': ['ALLOW_USER_AUTH']";
        assertThat(caller.call("CreateUserPoolClient", SimulatorCaller.clientInput(litePoolId, flow))
                        .error())
                .startsWith("FeatureUnavailableInTierException: ");
        caller.createClient(poolId, flow);
    }

    @Test
    void rotationIsNotInTheLiteTier() {
        String rotation = "'RefreshTokenRotation': {'Feature': '%s'}";
        Reply reply = caller.call(
                "CreateUserPoolClient", SimulatorCaller.clientInput(litePoolId, rotation.formatted("ENABLED")));
        assertThat(reply.error())
                .isEqualTo("FeatureUnavailableInTierException: The following features need to be disabled for the LITE"
                        + " pricing tier configured: Refresh Token Rotation");
        caller.createClient(litePoolId, rotation.formatted("DISABLED"));
    }

    @Test
    void lettersOfAnyAlphabetAreFineAndLengthsAreCharacters() {
        String url = "https://example.com/app?path=/u/" + "あ".repeat(992);
        assertThat(url).hasSize(1_024);
        String settings = "'CallbackURLs': ['%1$s'], 'LogoutURLs': ['%1$s'], 'DefaultRedirectURI': '%1$s'";
        caller.createClient(poolId, settings.formatted(url));
        assertThat(caller.call(
                                "CreateUserPoolClient",
                                SimulatorCaller.clientInput(poolId, settings.formatted(url + "あ")))
                        .error())
                .startsWith("InvalidParameterException: 3 validation errors detected: ");

        String provider = "あ".repeat(32);
        caller.ok(
                "CreateIdentityProvider",
                "{'UserPoolId': '%s', 'ProviderName': '%s', 'ProviderType': 'SAML', 'ProviderDetails': {}}"
                        .formatted(poolId, provider));
        caller.createClient(poolId, "'SupportedIdentityProviders': ['" + provider + "']");
    }

    private static String expected(String error, String doing) {
        return error.replace(POOL, poolId).replace("{DOING}", doing);
    }
}
