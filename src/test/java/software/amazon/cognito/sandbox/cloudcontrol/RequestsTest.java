package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudcontrol.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudcontrol.operations.Provisioner;

/** What holds between requests: client tokens, one at a time for a resource, cancellation. */
class RequestsTest {
    private static final String THING = "box|i1";

    private final MVStore store = MVStore.open(null);
    private final Things things = new Things();
    private final List<CloudControl> started = new ArrayList<>();
    private Client client;

    @BeforeEach
    void start() {
        client = start(store, Clock.systemUTC());
    }

    private Client start(MVStore state, Clock clock) {
        CloudControl cloudControl = new CloudControl(state, List.of(things.provider()), clock);
        started.add(cloudControl);
        cloudControl.start(identifier -> Optional.empty());
        return new Client(cloudControl);
    }

    @AfterEach
    void stop() {
        started.forEach(CloudControl::close);
    }

    @Test
    void theSameClientTokenGivesTheSameRequest() throws Exception {
        ObjectNode create = create("token");
        String token = Client.token(client.call("CreateResource", create.deepCopy()));
        client.status(token);

        JsonNode again = client.call("CreateResource", create);
        assertThat(Client.token(again)).isEqualTo(token);
        assertThat(again.at("/ProgressEvent/Identifier").asText()).isEqualTo(THING);
        assertThat(things.invocations("CREATE")).isEqualTo(1);
    }

    @Test
    void theSameClientTokenAtOnceGivesOneRequest() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        CountDownLatch gate = things.gate("READ");
        ObjectNode update = Client.patchOf(THING, "[]").put("ClientToken", "token");
        List<CompletableFuture<String>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Client.token(client.call("UpdateResource", update.deepCopy()))))
                .toList();
        gate.countDown();

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void aClientTokenIsForOneRequestOnly() throws Exception {
        client.call("CreateResource", create("token"));

        assertThat(client.error("CreateResource", create("token").put("DesiredState", "{\"Box\":\"other\"}")))
                .isEqualTo("400 ClientTokenConflictException: The specified client token has already been used in "
                        + "another resource request: CREATE of Test::Unit::Thing");
    }

    @Test
    void aClientTokenIsValidFor36Hours() throws Exception {
        String token = Client.token(client.call("CreateResource", create("token")));
        client.status(token);

        Client later = start(store, Clock.offset(Clock.systemUTC(), Duration.ofHours(35)));
        assertThat(Client.token(later.call("CreateResource", create("token")))).isEqualTo(token);
        Client muchLater = start(store, Clock.offset(Clock.systemUTC(), Duration.ofHours(37)));
        assertThat(Client.token(muchLater.call("CreateResource", create("token"))))
                .isNotEqualTo(token);
    }

    @Test
    void requestsAreForgottenAfterSevenDays() throws Exception {
        String token = Client.token(client.create("{'Box': 'box'}"));
        client.status(token);
        Client later = start(store, Clock.offset(Clock.systemUTC(), Duration.ofDays(8)));
        later.finalEvent(later.create("{'Box': 'box'}"));

        assertThat(later.error("CancelResourceRequest", json("{}").put("RequestToken", token)))
                .startsWith("400 RequestTokenNotFoundException");
    }

    @Test
    void oneOperationAtATimeRunsOnAResourceAndOthersGoOn() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        client.finalEvent(client.create("{'Box': 'box'}"));
        CountDownLatch gate = things.gate("UPDATE");
        JsonNode first = client.update(THING, "[]");

        String conflict = "400 ConcurrentOperationException: Another resource operation is currently being performed "
                + "on this resource: Test::Unit::Thing box|i1";
        assertThat(client.error("UpdateResource", Client.patchOf(THING, "[]"))).isEqualTo(conflict);
        assertThat(client.error("DeleteResource", "Identifier", THING)).isEqualTo(conflict);
        assertThat(client.finalEvent(client.call("DeleteResource", "Identifier", "box|i2"))
                        .get("OperationStatus")
                        .asText())
                .isEqualTo("SUCCESS");
        gate.countDown();
        client.finalEvent(first);
        client.finalEvent(client.update(THING, "[]"));
    }

    @Test
    void whatDoesNotRunYetIsPendingAndCanBeCanceled() throws Exception {
        CountDownLatch gate = things.gate("CREATE");
        List<JsonNode> running = new ArrayList<>();
        for (int i = 0; i < Provisioner.WORKERS; i++) {
            running.add(client.create("{'Box': 'box'}"));
        }
        String queued = Client.token(client.create("{'Box': 'box'}"));

        JsonNode canceled = client.call("CancelResourceRequest", json("{}").put("RequestToken", queued));
        assertThat(canceled.at("/ProgressEvent/OperationStatus").asText()).isEqualTo("CANCEL_COMPLETE");
        gate.countDown();
        for (JsonNode request : running) {
            client.finalEvent(request);
        }
        assertThat(client.status(queued).get("OperationStatus").asText()).isEqualTo("CANCEL_COMPLETE");
        assertThat(things.things).hasSize(Provisioner.WORKERS);
    }

    @Test
    void aCreateIsCanceledBetweenInvocationsAndKeepsTheIdentifierOfWhatExists() throws Exception {
        things.answer(
                "CREATE",
                "{'status': 'IN_PROGRESS', 'callbackDelaySeconds': 3600, 'message': 'Waiting',"
                        + " 'resourceModel': {'Box': 'box', 'Id': 'i9'}}");
        String token = Client.token(client.create("{'Box': 'box'}"));
        JsonNode inProgress = awaitIdentifier(token);
        assertThat(inProgress.get("OperationStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(inProgress.get("StatusMessage").asText()).isEqualTo("Waiting");
        assertThat(inProgress.get("RetryAfter").asDouble()
                        - inProgress.get("EventTime").asDouble())
                .isBetween(3599.0, 3601.0);

        JsonNode canceling = client.call("CancelResourceRequest", json("{}").put("RequestToken", token));
        assertThat(canceling.at("/ProgressEvent/OperationStatus").asText()).isEqualTo("CANCEL_IN_PROGRESS");
        JsonNode event = client.status(token);
        assertThat(event.get("OperationStatus").asText()).isEqualTo("CANCEL_COMPLETE");
        assertThat(event.get("Identifier").asText()).isEqualTo("box|i9");
    }

    @Test
    void aFinalRequestCannotBeCanceled() throws Exception {
        JsonNode created = client.create("{'Box': 'box'}");
        client.finalEvent(created);

        assertThat(client.error("CancelResourceRequest", json("{}").put("RequestToken", Client.token(created))))
                .isEqualTo("400 ValidationException: Only requests with a status of PENDING or IN_PROGRESS can be "
                        + "canceled; the status is SUCCESS");
    }

    private JsonNode awaitIdentifier(String token) throws Exception {
        for (int i = 0; i < 10_000; i++) {
            JsonNode event = client.call("GetResourceRequestStatus", json("{}").put("RequestToken", token))
                    .get("ProgressEvent");
            if (event.has("Identifier")) {
                return event;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No identifier");
    }

    private static ObjectNode create(String clientToken) throws Exception {
        return json("{'TypeName': 'Test::Unit::Thing', 'DesiredState': '{}'}")
                .put("DesiredState", "{\"Box\":\"box\"}")
                .put("ClientToken", clientToken);
    }
}
