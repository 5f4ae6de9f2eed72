package software.amazon.cognito.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cognito.sandbox.SandboxProcess.Result;
import software.amazon.cognito.sandbox.clients.ServedCognito;

/** The launcher as users run it. */
class SandboxIT {
    private static final String WEB = Path.of("src/test/resources/software/amazon/cognito/sandbox/web.yaml")
            .toAbsolutePath()
            .toString();

    private SandboxProcess sandbox;

    @BeforeEach
    void newFolder() throws Exception {
        sandbox = SandboxProcess.inNewFolder();
    }

    @Test
    void aStackIsDeployedUpdatedShownCheckedAndDestroyed() throws Exception {
        Result deployed = sandbox.run("deploy", WEB, "--parameter", "Note=hush-hush");
        assertThat(deployed.err()).isEmpty();
        assertThat(deployed.status()).isZero();
        assertThat(deployed.out())
                .containsSubsequence("CREATE_COMPLETE", "Pool", "Api", "Web", "Outputs", "Secret", "****");

        assertThat(sandbox.run("deploy", WEB, "--parameter", "Note=hush-hush").out())
                .startsWith("No changes");
        Result updated = sandbox.run("deploy", WEB, "--parameter", "AccessTokenMinutes=45", "--omission", "keep");
        assertThat(updated.out()).contains("UPDATE_COMPLETE").doesNotContain("DELETE");

        Result shown = sandbox.run("show");
        assertThat(shown.out())
                .contains("AccessTokenValidity: 45", "- api/read", "ClientSecret: '****'")
                .doesNotContain("hush-hush");
        assertThat(sandbox.run("show", "--show-secrets").out()).containsPattern("ClientSecret: [0-9a-v]{40,}");
        assertThat(sandbox.run("drift"))
                .isEqualTo(new Result(
                        0,
                        inSync("UserPoolResourceServer", "Api")
                                + inSync("UserPool", "Pool")
                                + inSync("UserPoolClient", "Web"),
                        ""));

        assertThat(sandbox.run("destroy").status()).isZero();
        assertThat(sandbox.run("show").out()).isEqualTo("There are no stacks.\n");
    }

    @Test
    void aKilledDeploymentIsCarriedOnWithoutOrphans() throws Exception {
        String clients = IntStream.range(100, 140)
                .mapToObj(i -> "  C%d: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}%n"
                        .formatted(i))
                .collect(Collectors.joining());
        String template = sandbox.file("many.yaml", "Resources:\n  Pool: {Type: AWS::Cognito::UserPool}\n" + clients)
                .toString();
        sandbox.startUntil("C110", "deploy", template).destroyForcibly().waitFor();

        String interrupted = "The last operation on stack sandbox was interrupted (CREATE_IN_PROGRESS)";
        assertThat(sandbox.run("drift").out()).startsWith(interrupted);
        assertThat(sandbox.run("show").out()).startsWith("# " + interrupted);
        assertThat(sandbox.run("deploy", template).status()).isZero();
        String shown = sandbox.run("show").out();
        try (SandboxProcess.Served served = sandbox.serve();
                CognitoIdentityProviderClient cognito = ServedCognito.client(served.endpoint())) {
            var pools = cognito.listUserPools(r -> r.maxResults(60)).userPools();
            assertThat(pools).hasSize(1);
            assertThat(cognito
                            .listUserPoolClientsPaginator(
                                    r -> r.userPoolId(pools.get(0).id()).maxResults(60))
                            .userPoolClients()
                            .stream()
                            .map(UserPoolClientDescription::clientId))
                    .hasSize(40)
                    .allMatch(shown::contains);
        }
    }

    @Test
    void aReplacementIsSaidBeforeItHappensAndADryRunDoesNothing() throws Exception {
        sandbox.run("deploy", WEB);
        String shown = sandbox.run("show").out();
        String template = sandbox.file(
                        "replacing.yaml",
                        Files.readString(Path.of(WEB)).replace("UserPoolName: people", "UsernameAttributes: [email]"))
                .toString();

        Result dry = sandbox.run("deploy", template, "--dry-run");
        assertThat(dry.status()).isZero();
        assertThat(dry.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "Replace AWS::Cognito::UserPool Pool UsernameAttributes",
                        "Replace AWS::Cognito::UserPoolClient Web UserPoolId");
        assertThat(sandbox.run("show").out()).isEqualTo(shown);
        assertThat(sandbox.run("deploy", template).out())
                .startsWith("Note: Pool (AWS::Cognito::UserPool) is going to be replaced, for UsernameAttributes")
                .contains("DELETE_COMPLETE");
    }

    @Test
    void aStackIsNotTakenForAnotherWhenItsCognitoIsLost() throws Exception {
        sandbox.run("deploy", WEB);
        Files.delete(sandbox.state().resolve("cognito.mv"));

        requireError(sandbox.run("drift"), 1, "another Cognito than the one that is now embedded");
        assertThat(sandbox.state().resolve("cognito.mv")).doesNotExist();
    }

    @Test
    void aServedSandboxIsUsedByItsEndpoint() throws Exception {
        sandbox.run("deploy", WEB);
        try (SandboxProcess.Served served = sandbox.serve()) {
            String endpoint = served.endpoint().toString();
            requireError(sandbox.run("drift"), 1, "--endpoint " + endpoint);
            assertThat(sandbox.run("drift", "--endpoint", endpoint).status()).isZero();
        }
        assertThat(sandbox.state().resolve("served-at")).doesNotExist();
        assertThat(sandbox.run("drift").status()).isZero();
    }

    @Test
    void servingElsewhereThanOnLoopbackIsWarnedOf() throws Exception {
        try (SandboxProcess.Served served = sandbox.serve("--host", "0.0.0.0")) {
            assertThat(served.endpoint().getHost()).isEqualTo("127.0.0.1");
            assertThat(sandbox.err()).startsWith("Warning: whoever reaches 0.0.0.0 on port ");
        }
    }

    @Test
    void aSecretIsConcealedInTheErrorToo() throws Exception {
        String template = sandbox.file(
                        "leak.yaml",
                        """
                        Resources:
                          Pool: {Type: AWS::Cognito::UserPool}
                          A:
                            Type: AWS::Cognito::UserPoolClient
                            Properties: {UserPoolId: !Ref Pool, GenerateSecret: true}
                          B:
                            Type: AWS::Cognito::UserPoolClient
                            Properties: {UserPoolId: !Ref Pool, CallbackURLs: [!Sub "http://${A.ClientSecret}.x/"]}
                        """)
                .toString();
        Result failed = sandbox.run("deploy", template);

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("http://****.x/");
        assertThat(failed.out() + failed.err()).doesNotContainPattern("http://[0-9a-v]{20,}");
        // This template made the secret a property, which a deployment must know to go on after a kill.
        Files.delete(sandbox.state().resolve("stacks.mv"));
    }

    @Test
    void theExitStatusTellsMisuseFromFailure() throws Exception {
        requireError(sandbox.run("deploi"), 2, "Did you mean");
        requireError(sandbox.run("drift"), 1, "There is no stack sandbox.");
    }

    private static void requireError(Result result, int status, String message) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(message);
        assertThat(Arrays.stream(result.err().split("\n"))).noneMatch(line -> line.startsWith("\tat "));
        assertThat(result.out()).isEmpty();
    }

    private static String inSync(String type, String logicalId) {
        return "%-9s %-36s %s%n".formatted("IN_SYNC", "AWS::Cognito::" + type, logicalId);
    }
}
