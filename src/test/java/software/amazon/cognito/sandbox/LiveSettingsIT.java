package software.amazon.cognito.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cognito.sandbox.SandboxProcess.Result;
import software.amazon.cognito.sandbox.clients.ServedCognito;

/** What a template never said of an app client survives, whatever becomes of the stack: as users run it. */
class LiveSettingsIT {
    private static final Path TEMPLATES =
            Path.of("src/test/resources/software/amazon/cognito/sandbox").toAbsolutePath();

    private SandboxProcess sandbox;
    private SandboxProcess.Served served;
    private CognitoIdentityProviderClient cognito;

    @BeforeEach
    void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder();
        served = sandbox.serve();
        cognito = ServedCognito.client(served.endpoint());
    }

    @AfterEach
    void close() {
        cognito.close();
        served.close();
    }

    @Test
    void aRejectedUpdateThatMentionsLogoutUrlsForTheFirstTimeLeavesThoseThatSomebodySet() throws Exception {
        String template = Files.readString(TEMPLATES.resolve("shop.yaml"));
        assertThat(run("deploy", sandbox.file("v1.yaml", template)).status()).isZero();
        String pool =
                cognito.listUserPools(r -> r.maxResults(1)).userPools().get(0).id();
        String client = cognito.listUserPoolClients(r -> r.userPoolId(pool))
                .userPoolClients()
                .get(0)
                .clientId();
        UserPoolClientType before = describe(pool, client);
        cognito.updateUserPoolClient(r -> r.userPoolId(pool)
                .clientId(client)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(before.allowedOAuthFlows())
                .allowedOAuthScopes(before.allowedOAuthScopes())
                .supportedIdentityProviders(before.supportedIdentityProviders())
                .callbackURLs(before.callbackURLs())
                .logoutURLs("https://shop.example/set-in-the-console"));

        Result failed = run(
                "deploy",
                sandbox.file(
                        "v2.yaml",
                        template.replace(
                                "      CallbackURLs:",
                                """
                                      LogoutURLs: [https://shop.example/bye]
                                      DefaultRedirectURI: https://shop.example/no-callback-url
                                      CallbackURLs:\
                                """)));
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out())
                .containsSubsequence("UPDATE_FAILED", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE ");
        assertThat(describe(pool, client).logoutURLs()).containsExactly("https://shop.example/set-in-the-console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "read", "none"})
    void theImportOfAProductionClientWithAShortTemplateTakesNothingAway(String previousState) throws Exception {
        String pool = cognito.createUserPool(r -> r.poolName("shop")).userPool().id();
        String client = cognito.createUserPoolClient(productionClient(pool))
                .userPoolClient()
                .clientId();
        UserPoolClientType before = describe(pool, client);

        Result imported = run(
                "import",
                TEMPLATES.resolve("shop-import.yaml"),
                "--parameter",
                "UserPoolId=" + pool,
                "--resource",
                "Web=" + pool + "|" + client,
                "--previous-state",
                previousState);
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out())
                .containsSubsequence("IMPORT_IN_PROGRESS", "IMPORT_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE");
        assertThat(withoutDates(describe(pool, client)))
                .isEqualTo(
                        withoutDates(before.toBuilder().accessTokenValidity(2).build()));

        assertThat(run("destroy").out()).contains("DELETE_SKIPPED");
        assertThat(describe(pool, client).logoutURLs()).isEqualTo(before.logoutURLs());
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> productionClient(String pool) {
        return request -> request.userPoolId(pool)
                .clientName("shop in production")
                .generateSecret(true)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CODE)
                .allowedOAuthScopes("email", "openid")
                .supportedIdentityProviders("COGNITO")
                .callbackURLs("https://shop.example/callback")
                .defaultRedirectURI("https://shop.example/callback")
                .logoutURLs("https://shop.example/bye")
                .explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH, ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH)
                .readAttributes("email", "name")
                .writeAttributes("email")
                .authSessionValidity(10)
                .refreshTokenValidity(20)
                .idTokenValidity(30)
                .tokenValidityUnits(units -> units.idToken(TimeUnitsType.MINUTES))
                .enableTokenRevocation(false);
    }

    private static UserPoolClientType withoutDates(UserPoolClientType client) {
        return client.toBuilder().creationDate(null).lastModifiedDate(null).build();
    }

    private UserPoolClientType describe(String pool, String client) {
        return cognito.describeUserPoolClient(r -> r.userPoolId(pool).clientId(client))
                .userPoolClient();
    }

    private Result run(String command, Object... arguments) throws Exception {
        return sandbox.runAt(served, command, arguments);
    }
}
