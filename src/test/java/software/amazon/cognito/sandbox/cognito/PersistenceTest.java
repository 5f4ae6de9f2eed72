package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.Json;

class PersistenceTest {
    @TempDir
    Path folder;

    private MVStore store;
    private CognitoSimulator simulator;

    @BeforeEach
    void open() {
        // Nothing is written behind the simulator's back.
        store = new MVStore.Builder()
                .fileName(folder.resolve("cognito.mv").toString())
                .autoCommitDisabled()
                .open();
        simulator = new CognitoSimulator(store, Omission.RESET, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingIsStillThereAfterReopening() {
        JsonNode client = createClient(createPool());
        JsonNode before = describe(simulator, client);
        close();
        open();
        assertThat(describe(simulator, client)).isEqualTo(before);
    }

    @Test
    void aKillRightAfterAnAnswerLosesNothing() throws IOException {
        JsonNode client = createClient(createPool());
        call(simulator, "UpdateUserPoolClient", identity(client).put("ClientName", "shop"));
        assertThat(describe(afterAKill("1"), client).get("ClientName").asText()).isEqualTo("shop");

        call(simulator, "DeleteUserPoolClient", identity(client));
        assertThat(list(afterAKill("2"), client).get("UserPoolClients")).isEmpty();
    }

    @Test
    void aPoolTakesAllThatIsInItAlong() {
        String poolId = createPool();
        createClient(poolId);
        String other = createPool();
        createClient(other);
        call(
                simulator,
                "CreateResourceServer",
                input(poolId).put("Identifier", "api").put("Name", "api"));
        call(simulator, "DeleteUserPool", input(poolId));
        assertThat(store.getMapNames().stream()
                        .filter(name -> store.openMap(name).size() > 0))
                .containsExactlyInAnyOrder("pools", "clients", "secrets");
        assertThat(store.openMap("clients").size()).isEqualTo(1);
        assertThat(store.openMap("secrets").size()).isEqualTo(1);
    }

    /** A simulator on what is in the file now. */
    private CognitoSimulator afterAKill(String copy) throws IOException {
        Path file = Files.copy(folder.resolve("cognito.mv"), folder.resolve(copy + ".mv"));
        return new CognitoSimulator(MVStore.open(file.toString()), Omission.RESET, Clock.systemUTC());
    }

    private String createPool() {
        ObjectNode input = Json.MAPPER.createObjectNode().put("PoolName", "pool");
        return call(simulator, "CreateUserPool", input)
                .orElseThrow()
                .at("/UserPool/Id")
                .asText();
    }

    private JsonNode createClient(String poolId) {
        ObjectNode input = input(poolId).put("ClientName", "web").put("GenerateSecret", true);
        return call(simulator, "CreateUserPoolClient", input).orElseThrow().get("UserPoolClient");
    }

    private static JsonNode describe(CognitoSimulator simulator, JsonNode client) {
        return call(simulator, "DescribeUserPoolClient", identity(client))
                .orElseThrow()
                .get("UserPoolClient");
    }

    private static JsonNode list(CognitoSimulator simulator, JsonNode client) {
        return call(
                        simulator,
                        "ListUserPoolClients",
                        input(client.get("UserPoolId").asText()))
                .orElseThrow();
    }

    private static ObjectNode identity(JsonNode client) {
        return input(client.get("UserPoolId").asText()).set("ClientId", client.get("ClientId"));
    }

    private static ObjectNode input(String poolId) {
        return Json.MAPPER.createObjectNode().put("UserPoolId", poolId);
    }

    private static Optional<JsonNode> call(CognitoSimulator simulator, String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty()));
    }
}
