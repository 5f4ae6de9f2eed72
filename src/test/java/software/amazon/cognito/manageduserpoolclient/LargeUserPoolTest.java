package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.SimulatedCognito;

/** The user pool holds 10,000 app clients: 167 pages. They are made once for all tests. */
@TestInstance(Lifecycle.PER_CLASS)
class LargeUserPoolTest {

    private static final String LIST = "ListUserPoolClients";
    private static final int CLIENTS = 10_000;
    private static final int PAGES = 167;
    private static final int THROTTLED = 10;

    private final SimulatedCognito cognito =
            new SimulatedCognito(Options.of(Omission.RESET).withClientsPerPool(CLIENTS));
    private final Handlers handlers = new Handlers(ResourceModel.TYPE_NAME, new Entrypoint());

    LargeUserPoolTest() {
        IntStream.range(0, CLIENTS)
                .forEach(number -> cognito.call(
                        "CreateUserPoolClient", cognito.client("{'ClientName': 'client-" + number + "'}")));
    }

    @Test
    void isAdoptedFromWithOneListCallAPageThoughCognitoThrottles() {
        for (int fault = 0; fault < THROTTLED; fault++) {
            cognito.with(new Fault(LIST, Kind.LATENCY, 15, 0)).with(Fault.next(LIST, Kind.THROTTLE));
        }

        cognito.calls();
        JsonNode event = handlers.create(cognito.client("{'NamePattern': '^client-7531$', 'AuthSessionValidity': 5}"));
        while (event.path("status").asText().equals("IN_PROGRESS")) {
            event = handlers.createAgain(inProgress(event));
        }

        assertThat(succeeded(event).get("Name").asText()).isEqualTo("client-7531");
        List<String> calls = cognito.calls();
        assertThat(Collections.frequency(calls, LIST) - THROTTLED).isEqualTo(PAGES);
        assertThat(calls.subList(PAGES + THROTTLED, calls.size()))
                .containsExactly("DescribeUserPoolClient", "UpdateUserPoolClient");
    }

    @Test
    void isSearchedToTheEndForAMatchThatIsNotThere() {
        cognito.calls();
        JsonNode event = handlers.create(cognito.client("{'NamePrefix': 'client-x'}"));
        while (event.path("status").asText().equals("IN_PROGRESS")) {
            event = handlers.createAgain(inProgress(event));
        }

        assertThat(failed(event, "NotFound")).contains("none of the 10000 app clients");
        assertThat(cognito.calls()).hasSize(PAGES).containsOnly(LIST);
    }
}
