package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.http.Json;

/** What is not known of the service, changes with time, or differs between accounts. */
class OptionsTest {
    private static final Options SEEN = Options.of(Omission.RESET);

    private CognitoSimulator simulator;
    private SimulatorCaller caller;
    private String poolId;

    private void start(Options options) throws IOException {
        simulator = new CognitoSimulator(MVStore.open(null), options, new SettableClock());
        caller = new SimulatorCaller(simulator);
        poolId = caller.createPool("");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void answersHadNoClientTypeWhenTheServiceWasSeen() throws IOException {
        start(SEEN);
        assertThat(caller.createClient(poolId, "").has("ClientType")).isFalse();
        assertThat(describe(registered()).has("ClientType")).isFalse();
    }

    @Test
    void answersHaveAClientTypeInTheModel() throws IOException {
        start(SEEN.in(Edition.MODEL));
        ObjectNode client = caller.createClient(poolId, "");
        assertThat(client.get("ClientType").asText()).isEqualTo("REGULAR");
        String id = client.get("ClientId").asText();
        assertThat(caller.ok("UpdateUserPoolClient", identity(id)).at("/UserPoolClient/ClientType"))
                .isEqualTo(client.get("ClientType"));
        assertThat(describe(id).get("ClientType")).isEqualTo(client.get("ClientType"));
        assertThat(describe(registered()).get("ClientType").asText()).isEqualTo("DCR");
    }

    @Test
    void oneDayTheServiceTakesAndAnswersWhatNoModelKnows() throws IOException {
        start(SEEN.in(Edition.FUTURE));
        String settings = "'ExplicitAuthFlows': ['ALLOW_FUTURE_AUTH'], 'PreventUserExistenceErrors': 'FUTURE',"
                + " 'TokenValidityUnits': {'AccessToken': 'moons'}, 'RefreshTokenRotation': {'Feature': 'FUTURE'}";
        JsonNode client =
                describe(caller.createClient(poolId, settings).get("ClientId").asText());
        assertThat(client.at("/ExplicitAuthFlows/0").asText()).isEqualTo("ALLOW_FUTURE_AUTH");
        assertThat(client.get("PreventUserExistenceErrors").asText()).isEqualTo("FUTURE");
        assertThat(client.at("/TokenValidityUnits/AccessToken").asText()).isEqualTo("moons");
        assertThat(client.at("/RefreshTokenRotation/Feature").asText()).isEqualTo("FUTURE");
        assertThat(client.findValues("MemberOfTomorrow")).hasSize(3);
    }

    @Test
    void aListCanBeFilteredByClientTypePageByPage() throws IOException {
        start(SEEN);
        String regular = caller.createClient(poolId, "").get("ClientId").asText();
        String registered = registered();
        assertThat(list("")).containsExactlyInAnyOrder(regular, registered);
        assertThat(list(", 'ClientType': 'REGULAR'")).containsExactly(regular);
        assertThat(list(", 'ClientType': 'DCR'")).containsExactly(registered);
    }

    @Test
    void aClientThatRegisteredItselfHasNoSecretOperations() throws IOException {
        start(SEEN);
        String id = registered();
        assertThat(caller.call("AddUserPoolClientSecret", identity(id)).error())
                .startsWith("InvalidParameterException: ");
    }

    @Test
    void aPoolHoldsOneThousandClients() throws IOException {
        start(SEEN);
        for (int client = 0; client < 1_000; client++) {
            registered();
        }
        assertThatThrownBy(this::registered).hasMessage("A user pool can have at most 1000 app clients.");
    }

    @Test
    void aPoolTakesNoMoreClientsThanItsQuota() throws IOException {
        start(SEEN.withClientsPerPool(2));
        caller.createClient(caller.createPool(""), "");
        String first = caller.createClient(poolId, "").get("ClientId").asText();
        caller.createClient(poolId, "");
        assertThat(caller.call("CreateUserPoolClient", SimulatorCaller.clientInput(poolId, ""))
                        .error())
                .startsWith("LimitExceededException: ");
        caller.ok("DeleteUserPoolClient", identity(first));
        caller.createClient(poolId, "");
    }

    private String registered() {
        return simulator.registerClient(
                Json.MAPPER.createObjectNode().put("UserPoolId", poolId).put("ClientName", "registered"));
    }

    /** The ids on the pages of one client each. */
    private List<String> list(String filter) {
        List<String> ids = new ArrayList<>();
        String input = "{'UserPoolId': '%s', 'MaxResults': 1%s%s}";
        String next = "";
        do {
            JsonNode page = caller.ok("ListUserPoolClients", input.formatted(poolId, filter, next));
            ids.addAll(page.findValuesAsText("ClientId"));
            next = page.has("NextToken") ? ", 'NextToken': " + page.get("NextToken") : null;
        } while (next != null);
        return ids;
    }

    private JsonNode describe(String clientId) {
        return caller.ok("DescribeUserPoolClient", identity(clientId)).get("UserPoolClient");
    }

    private String identity(String clientId) {
        return "{'UserPoolId': '%s', 'ClientId': '%s'}".formatted(poolId, clientId);
    }
}
