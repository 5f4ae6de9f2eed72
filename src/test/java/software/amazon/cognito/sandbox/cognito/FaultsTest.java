package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.SimulatorCaller.Reply;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

class FaultsTest {
    private final SettableClock clock = new SettableClock();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    private CognitoSimulator simulator;
    private SimulatorCaller caller;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        simulator = new CognitoSimulator(MVStore.open(null), Options.of(Omission.RESET), clock, pauses::add);
        caller = new SimulatorCaller(simulator);
        poolId = caller.createPool("");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void throttlesAsOftenAsAsked() {
        simulator.faults().add(Fault.next("ListUserPoolClients", Kind.THROTTLE).times(2));
        Reply throttled = list();
        assertThat(throttled.status()).isEqualTo(400);
        assertThat(throttled.error()).isEqualTo("TooManyRequestsException: Rate exceeded");
        assertThat(list().status()).isEqualTo(400);
        assertThat(list().status()).isEqualTo(200);
    }

    @Test
    void failsWithAServerError() {
        simulator.faults().add(Fault.next(null, Kind.SERVER_ERROR));
        Reply failed = list();
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.error()).startsWith("InternalErrorException: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddUserPoolClientSecret", "ListUserPoolClientSecrets", "DeleteUserPoolClientSecret"})
    void theOperationsOnSecretsHaveAServerErrorOfTheirOwn(String operation) {
        simulator.faults().add(Fault.next(operation, Kind.SERVER_ERROR));
        Reply failed =
                caller.call(operation, "{'UserPoolId': '" + poolId + "', 'ClientId': 'c', 'ClientSecretId': 's'}");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.error()).startsWith("InternalServerException: ");
    }

    @Test
    void aFaultOfOneOperationLeavesTheOthersAlone() {
        simulator.faults().add(Fault.next("UpdateUserPoolClient", Kind.THROTTLE));
        assertThat(list().status()).isEqualTo(200);
        assertThat(simulator.faults().pending()).hasSize(1);
    }

    @Test
    void faultsHappenInTheOrderInWhichTheyWereAdded() {
        simulator.faults().add(Fault.next(null, Kind.THROTTLE));
        simulator.faults().add(Fault.next(null, Kind.SERVER_ERROR));
        assertThat(list().error()).startsWith("TooManyRequestsException");
        assertThat(list().error()).startsWith("InternalErrorException");
        assertThat(list().status()).isEqualTo(200);
    }

    @Test
    void dropsTheConnectionBeforeTheOperationTakesEffect() {
        simulator.faults().add(Fault.next("CreateUserPoolClient", Kind.DROP_BEFORE));
        assertThatThrownBy(() -> caller.createClient(poolId, "")).isInstanceOf(UncheckedIOException.class);
        assertThat(list().json().get("UserPoolClients")).isEmpty();
    }

    @Test
    void dropsTheConnectionAfterTheOperationTookEffect() {
        simulator.faults().add(Fault.next("CreateUserPoolClient", Kind.DROP_AFTER));
        assertThatThrownBy(() -> caller.createClient(poolId, "")).isInstanceOf(UncheckedIOException.class);
        assertThat(list().json().get("UserPoolClients")).hasSize(1);
    }

    @Test
    void answersAServerErrorAfterTheOperationTookEffect() {
        simulator.faults().add(Fault.next("CreateUserPoolClient", Kind.SERVER_ERROR_AFTER));
        Reply failed = caller.call("CreateUserPoolClient", "{'UserPoolId': '" + poolId + "', 'ClientName': 'web'}");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(list().json().get("UserPoolClients")).hasSize(1);
    }

    @Test
    void waitsAndThenAnswers() {
        simulator.faults().add(Fault.next(null, Kind.LATENCY).after(1500));
        assertThat(list().status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void meetsAConcurrentModificationOnRequest() {
        ObjectNode client = caller.createClient(poolId, "");
        simulator.faults().add(Fault.next("UpdateUserPoolClient", Kind.CONCURRENT_MODIFICATION));
        assertThat(update(client).error())
                .isEqualTo("ConcurrentModificationException: "
                        + "Only one request to update user pool client can be processed at a time.");
        assertThat(update(client).status()).isEqualTo(200);
    }

    @Test
    void answersWithListsInAnotherOrder() {
        ObjectNode client = caller.createClient(poolId, "'ReadAttributes': ['address', 'email', 'name']");
        simulator.faults().add(Fault.next("DescribeUserPoolClient", Kind.REORDER_LISTS));
        assertThat(readAttributes(client)).containsExactly("name", "email", "address");
        assertThat(readAttributes(client)).containsExactly("address", "email", "name");
    }

    @Test
    void answersWithMembersThatNoModelKnows() {
        ObjectNode client = caller.createClient(poolId, "'RefreshTokenRotation': {'Feature': 'ENABLED'}");
        simulator.faults().add(Fault.next("DescribeUserPoolClient", Kind.UNKNOWN_MEMBERS));
        JsonNode answer = caller.ok("DescribeUserPoolClient", identity(client));
        assertThat(answer.findValues("MemberOfTomorrow")).hasSize(4);
        assertThat(caller.ok("DescribeUserPoolClient", identity(client)).findValues("MemberOfTomorrow"))
                .isEmpty();
    }

    @Test
    void aStaleConnectionIsOneThatBroughtACallBefore() throws IOException {
        simulator.faults().add(Fault.next(null, Kind.STALE_CONNECTION));
        try (SimulatorCaller.Connection connection = caller.connect()) {
            String input = "{'UserPoolId': '" + poolId + "', 'ClientName': 'web'}";
            assertThat(connection.call("CreateUserPoolClient", input)).startsWith("HTTP/1.1 200");
            assertThat(connection.call("CreateUserPoolClient", input)).isEmpty();
        }
        assertThat(simulator.faults().pending()).isEmpty();
        assertThat(list().json().get("UserPoolClients")).hasSize(1);
    }

    @Test
    void limitsTheRateOfCalls() {
        simulator.faults().limitRate(2);
        assertThat(list().status()).isEqualTo(200);
        assertThat(list().status()).isEqualTo(200);
        assertThat(list().error()).isEqualTo("TooManyRequestsException: Rate exceeded");
        clock.advance(Duration.ofMillis(500));
        assertThat(list().status()).isEqualTo(200);
        assertThat(list().status()).isEqualTo(400);
        clock.advance(Duration.ofHours(1));
        assertThat(List.of(list().status(), list().status(), list().status())).containsExactly(200, 200, 400);
        simulator.faults().clear();
        assertThat(list().status()).isEqualTo(200);
    }

    @Test
    void remembersCallsAndHowTheyCameOut() {
        simulator.faults().add(Fault.next("ListUserPoolClients", Kind.THROTTLE));
        list();
        simulator.faults().add(Fault.next("ListUserPoolClients", Kind.DROP_AFTER));
        assertThatThrownBy(this::list).isInstanceOf(UncheckedIOException.class);
        caller.createClient(poolId, "'GenerateSecret': true");
        assertThat(simulator.calls())
                .extracting(call -> call.operation() + " " + call.outcome())
                .containsExactly(
                        "CreateUserPool OK",
                        "ListUserPoolClients TooManyRequestsException",
                        "ListUserPoolClients DROPPED",
                        "CreateUserPoolClient OK");
        assertThat(simulator.calls().get(0).at()).isEqualTo(clock.instant());
    }

    private Reply list() {
        return caller.call("ListUserPoolClients", "{'UserPoolId': '" + poolId + "'}");
    }

    private Reply update(ObjectNode client) {
        return caller.call("UpdateUserPoolClient", identity(client));
    }

    private List<String> readAttributes(ObjectNode client) {
        List<String> attributes = new ArrayList<>();
        caller.ok("DescribeUserPoolClient", identity(client))
                .at("/UserPoolClient/ReadAttributes")
                .forEach(attribute -> attributes.add(attribute.asText()));
        return attributes;
    }

    private String identity(ObjectNode client) {
        return "{'UserPoolId': %s, 'ClientId': %s}".formatted(client.get("UserPoolId"), client.get("ClientId"));
    }
}
