package software.amazon.cognito.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cognito.sandbox.SandboxProcess.Result;
import software.amazon.cognito.sandbox.clients.ServedCognito;

/**
 * The app clients of one user pool, changed at once while each change takes 0.3 s: Cognito lets one change of a pool run
 * at a time and turns the others away. All succeed, as users run it.
 */
class CollidingUpdatesIT {
    /** Twenty in the nightly run: what waits for its turn really waits. */
    private static final int CLIENTS = Integer.getInteger("colliding.clients", 20);

    private static final String HEAD =
            """
            Parameters:
              Hours: {Type: Number, Default: 1}
              UserPoolId: {Type: String, Default: ""}
            Resources:
            """;

    private SandboxProcess sandbox;
    private SandboxProcess.Served served;
    private CognitoIdentityProviderClient cognito;

    @BeforeEach
    void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder();
        served = sandbox.serve();
        cognito = ServedCognito.client(served.endpoint());
        slowDown("UpdateUserPoolClient");
        slowDown("DeleteUserPoolClient");
    }

    @AfterEach
    void close() {
        cognito.close();
        served.close();
    }

    @Test
    void theClientsOfAStackAreUpdatedAndDeletedAtOnce() throws Exception {
        String clients = repeated(
                """
                  Tenant%d:
                    Type: AWS::Cognito::UserPoolClient
                    Properties: {UserPoolId: !Ref Pool, AccessTokenValidity: !Ref Hours}
                """);
        Object template = sandbox.file("tenants.yaml", HEAD + "  Pool: {Type: AWS::Cognito::UserPool}\n" + clients);
        requireDone(run("deploy", template));
        String pool =
                cognito.listUserPools(r -> r.maxResults(1)).userPools().get(0).id();

        requireDoneAtOnce("UPDATE", run("deploy", template, "--parameter", "Hours=2"));
        assertThat(hours(pool)).hasSize(CLIENTS).containsOnly(2);
        requireDoneAtOnce("DELETE", run("destroy"));
        assertThat(cognito.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
    }

    /** {@code TakingTurnsTest} does the same on a clock, with twenty. */
    @Test
    @Tag("nightly")
    void managedClientsAreTakenUnderManagementAndUpdatedAtOnce() throws Exception {
        String pool =
                cognito.createUserPool(r -> r.poolName("search")).userPool().id();
        IntStream.range(0, CLIENTS)
                .forEach(i ->
                        cognito.createUserPoolClient(r -> r.userPoolId(pool).clientName("search-" + i + "-end")));
        Object template = sandbox.file(
                "managed.yaml",
                HEAD
                        + repeated(
                                """
                                  Search%1$d:
                                    Type: AWS::Cognito::ManagedUserPoolClient
                                    Properties:
                                      UserPoolId: !Ref UserPoolId
                                      NamePrefix: search-%1$d-
                                      AccessTokenValidity: !Ref Hours
                                """));

        requireDoneAtOnce("CREATE", run("deploy", template, "--parameter", "UserPoolId=" + pool));
        requireDoneAtOnce(
                "UPDATE", run("deploy", template, "--parameter", "UserPoolId=" + pool, "--parameter", "Hours=2"));
        assertThat(hours(pool)).hasSize(CLIENTS).containsOnly(2);
        requireDone(run("destroy"));
        assertThat(hours(pool)).hasSize(CLIENTS);
    }

    private static String repeated(String resource) {
        IntFunction<String> numbered = resource::formatted;
        return IntStream.range(0, CLIENTS).mapToObj(numbered).collect(Collectors.joining());
    }

    private List<Integer> hours(String pool) {
        return cognito.listUserPoolClients(r -> r.userPoolId(pool).maxResults(60)).userPoolClients().stream()
                .map(UserPoolClientDescription::clientId)
                .map(client -> cognito.describeUserPoolClient(
                                r -> r.userPoolId(pool).clientId(client))
                        .userPoolClient()
                        .accessTokenValidity())
                .toList();
    }

    private void slowDown(String operation) throws Exception {
        String fault = "{\"operation\": \"%s\", \"kind\": \"LATENCY\", \"count\": 100000, \"latencyMillis\": 300}";
        HttpRequest request = HttpRequest.newBuilder(served.endpoint().resolve("/sandbox/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(fault.formatted(operation)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void requireDone(Result result) {
        assertThat(result.err()).as(result.out()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private static void requireDoneAtOnce(String operation, Result result) {
        requireDone(result);
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.contains("UserPoolClient "))
                        .takeWhile(line -> !line.contains(operation + "_COMPLETE "))
                        .filter(line -> line.contains(operation + "_IN_PROGRESS ")))
                .as("in progress before the first was complete")
                .hasSizeGreaterThan(CLIENTS / 2);
    }

    private Result run(String command, Object... arguments) throws Exception {
        return sandbox.runAt(served, command, arguments);
    }
}
