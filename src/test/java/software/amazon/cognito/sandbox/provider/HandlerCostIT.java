package software.amazon.cognito.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.http.AwsCall;

/** What the handler jar may cost: its size, and the calls of each operation, which share a quota with the whole account. */
class HandlerCostIT {

    /** A quarter of the one that the CLI's template builds is 16.6 MB (bench/results.md). */
    private static final long MAX_JAR_BYTES = 14_000_000;

    private static final int PAGE = 60;
    private static final Path JAR = Path.of(System.getProperty("handler.jar"));
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));

    private static CognitoSimulator simulator;
    private static HandlerJar jar;
    private static RegistryProvider appClients;
    private static RegistryProvider managedAppClients;

    private ObjectNode pool;
    private int seen;

    @BeforeAll
    static void loadTheJar() throws IOException {
        simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());
        SharedEndpoint.serve(simulator);
        jar = HandlerJar.open(JAR, line -> {});
        HandlerJar.configure(CALLER.region(), SharedEndpoint.address());
        List<RegistryProvider> types = Providers.registryTypes(jar, CALLER, new Retries(1, null, null));
        appClients = types.get(0);
        managedAppClients = types.get(1);
    }

    @AfterAll
    static void unloadTheJar() throws IOException {
        jar.close();
    }

    @BeforeEach
    void createPool() {
        JsonNode answer = call("CreateUserPool", object().put("PoolName", "pool"));
        pool = object().put("UserPoolId", answer.at("/UserPool/Id").asText());
        calls();
    }

    @Test
    void theJarKeepsToItsBudget() throws Exception {
        assertThat(Files.size(JAR)).isLessThanOrEqualTo(MAX_JAR_BYTES);
    }

    @Test
    void anOperationMakesNoMoreCallsThanItNeeds() throws Exception {
        ObjectNode before = pool.deepCopy().put("ClientName", "web");
        ObjectNode after = before.deepCopy().put("EnableTokenRevocation", false);

        ObjectNode identifier = identifier(appClients.create(origin(), before));
        assertThat(calls()).containsExactly("CreateUserPoolClient");

        appClients.read(identifier);
        assertThat(calls()).containsExactly("DescribeUserPoolClient", "ListUserPoolClientSecrets");

        appClients.update(origin(), identifier, before, after);
        assertThat(calls()).containsExactly("DescribeUserPoolClient", "UpdateUserPoolClient");

        appClients.update(origin(), identifier, after, after);
        assertThat(calls()).containsExactly("DescribeUserPoolClient");

        appClients.page(pool, null, null);
        assertThat(calls()).containsExactly("ListUserPoolClients");

        appClients.delete(origin(), identifier);
        assertThat(calls()).containsExactly("DeleteUserPoolClient");
    }

    @Test
    void aReadAsksForSecretsOnlyWhereDescribeShowsNone() throws Exception {
        ObjectNode identifier =
                identifier(appClients.create(origin(), pool.deepCopy().put("GenerateSecret", true)));
        calls();

        appClients.read(identifier);

        assertThat(calls()).containsExactly("DescribeUserPoolClient");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PAGE, PAGE + 1, 2 * PAGE + 1})
    void anAdoptionListsEachPageOnceAndMakesTwoCalls(int clients) throws Exception {
        createClient("wanted");
        for (int i = 1; i < clients; i++) {
            createClient("other-" + i);
        }
        calls();

        managedAppClients.create(
                origin(), pool.deepCopy().put("NamePrefix", "wanted").put("EnableTokenRevocation", false));

        assertThat(calls())
                .hasSize((clients + PAGE - 1) / PAGE + 2)
                .endsWith("ListUserPoolClients", "DescribeUserPoolClient", "UpdateUserPoolClient");
    }

    /** The operations called since this was last asked. */
    private List<String> calls() {
        List<String> operations =
                simulator.calls().stream().skip(seen).map(Call::operation).toList();
        seen += operations.size();
        return operations;
    }

    private void createClient(String name) {
        call("CreateUserPoolClient", pool.deepCopy().put("ClientName", name));
    }

    private static JsonNode call(String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty())).orElseThrow();
    }

    private ObjectNode identifier(ObjectNode model) {
        return TypeSchema.pick(model, appClients.schema().primaryIdentifier());
    }

    private static RequestOrigin origin() {
        return RequestOrigin.outsideStacks("token-of-this-request");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
