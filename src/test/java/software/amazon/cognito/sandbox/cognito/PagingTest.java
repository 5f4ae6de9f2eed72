package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.Json;

class PagingTest {
    private CognitoSimulator simulator;
    private SimulatorCaller caller;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        simulator = new CognitoSimulator(
                MVStore.open(null), Options.of(Omission.RESET).withClientsPerPool(10_000), new SettableClock());
        caller = new SimulatorCaller(simulator);
        poolId = caller.createPool("");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void showsSixtyClientsAPageWithNothingButTheirNames() {
        List<String> ids = createClients(61);
        caller.createClient(caller.createPool(""), "");

        JsonNode first = list("");
        JsonNode second = list(next(first));
        assertThat(first.get("UserPoolClients")).hasSize(60);
        assertThat(second.get("UserPoolClients")).hasSize(1);
        assertThat(second.has("NextToken")).isFalse();
        assertThat(second.at("/UserPoolClients/0").size()).isEqualTo(3);
        assertThat(second.at("/UserPoolClients/0/UserPoolId").asText()).isEqualTo(poolId);
        assertThat(second.at("/UserPoolClients/0/ClientName").asText()).isEqualTo("web");

        List<String> seen = new ArrayList<>(ids(first));
        seen.addAll(ids(second));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aFullLastPageHasNoToken() {
        createClients(2);
        assertThat(list(", 'MaxResults': 2").has("NextToken")).isFalse();
        assertThat(list(", 'MaxResults': 1").has("NextToken")).isTrue();
    }

    @Test
    void showsEachClientThatStaysOnceWhileOthersComeAndGo() {
        List<String> staying = new ArrayList<>(createClients(10));
        JsonNode page = list(", 'MaxResults': 3");
        List<String> seen = new ArrayList<>(ids(page));
        while (page.has("NextToken")) {
            String last = seen.get(seen.size() - 1);
            caller.ok("DeleteUserPoolClient", "{'UserPoolId': '%s', 'ClientId': '%s'}".formatted(poolId, last));
            staying.remove(last);
            caller.createClient(poolId, "");
            page = list(", 'MaxResults': 3" + next(page));
            seen.addAll(ids(page));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
    }

    @Test
    void aTokenOfAnotherPoolIsRefused() {
        createClients(2);
        String token = next(list(", 'MaxResults': 1"));
        String other = caller.createPool("");
        assertThat(caller.call("ListUserPoolClients", "{'UserPoolId': '" + other + "'" + token + "}")
                        .error())
                .isEqualTo("InvalidParameterException: Invalid pagination token given.");
        assertThat(caller.call("ListUserPools", "{'MaxResults': 1" + token + "}")
                        .error())
                .isEqualTo("InvalidParameterException: Invalid pagination token given.");
    }

    @Test
    void pagesThrough10000ClientsInTime() {
        for (int i = 0; i < 10_000; i++) {
            simulator.call(new AwsCall(
                    "CreateUserPoolClient",
                    Json.MAPPER.createObjectNode().put("UserPoolId", poolId).put("ClientName", "c" + i),
                    Optional.empty()));
        }
        assertTimeout(Duration.ofSeconds(10), () -> {
            JsonNode page = list("");
            int seen = page.get("UserPoolClients").size();
            while (page.has("NextToken")) {
                page = list(next(page));
                seen += page.get("UserPoolClients").size();
            }
            assertThat(seen).isEqualTo(10_000);
        });
        assertThat(simulator.calls()).as("only the last calls are remembered").hasSize(CallLog.MOST);
    }

    private List<String> createClients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> caller.createClient(poolId, "").get("ClientId").asText())
                .toList();
    }

    private JsonNode list(String more) {
        return caller.ok("ListUserPoolClients", "{'UserPoolId': '" + poolId + "'" + more + "}");
    }

    private static String next(JsonNode page) {
        return ", 'NextToken': " + page.get("NextToken");
    }

    private static List<String> ids(JsonNode page) {
        return page.get("UserPoolClients").findValuesAsText("ClientId");
    }
}
