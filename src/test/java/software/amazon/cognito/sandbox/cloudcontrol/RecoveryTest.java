package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudcontrol.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.provider.RegistryProvider;

/** What becomes of the requests that an earlier server did not finish. */
class RecoveryTest {
    private static final String THING = "box|i1";

    private final MVStore store = MVStore.open(null);
    private final Things things = new Things();
    private final Things otherThings = new Things("Test::Unit::OtherThing");
    private final List<CloudControl> started = new ArrayList<>();
    private Client client;

    @BeforeEach
    void start() {
        client = start(store, identifier -> Optional.empty());
    }

    private Client start(MVStore state, Function<ObjectNode, Optional<Instant>> creationDate) {
        CloudControl cloudControl = serve(state, things, otherThings);
        cloudControl.start(creationDate);
        return new Client(cloudControl);
    }

    private CloudControl serve(MVStore state, Things... types) {
        List<RegistryProvider> providers =
                Stream.of(types).map(Things::provider).toList();
        CloudControl cloudControl = new CloudControl(state, providers, Clock.systemUTC());
        started.add(cloudControl);
        return cloudControl;
    }

    @AfterEach
    void stop() {
        started.forEach(CloudControl::close);
    }

    @Test
    void whatWasNotFinishedIsCarriedOnByTheNextStart() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        CountDownLatch update = things.gate("UPDATE");
        CountDownLatch create = things.gate("CREATE");
        String updating = Client.token(client.update(THING, "[{'op': 'add', 'path': '/Size', 'value': 2}]"));
        String creating = Client.token(client.create("{'Box': 'box', 'Name': 'web'}"));
        things.awaitInvocations("UPDATE", 1);
        things.awaitInvocations("CREATE", 2);
        MVStore killed = copyOfState();
        // The killed server had created the thing, and could not write it down.
        things.things.put("i7", json("{'Box': 'box', 'Name': 'web', 'Id': 'i7'}"));
        update.countDown();

        Client afterwards = start(killed, identifier -> Optional.of(Instant.now()));
        assertThat(afterwards.status(creating).get("Identifier").asText()).isEqualTo("box|i7");
        assertThat(afterwards.status(updating).get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(things.things.get("i1").get("Size").asInt()).isEqualTo(2);
        create.countDown();
    }

    @Test
    void anInterruptedCreateDoesNotTakeWhatIsOlder() throws Exception {
        CountDownLatch create = things.gate("CREATE");
        String creating = Client.token(client.create("{'Box': 'box', 'Name': 'web'}"));
        things.awaitInvocations("CREATE", 1);
        MVStore killed = copyOfState();
        things.things.put("i7", json("{'Box': 'box', 'Name': 'web', 'Id': 'i7'}"));
        create.countDown();

        Client afterwards = start(killed, identifier -> Optional.of(Instant.EPOCH));
        assertThat(afterwards.status(creating).get("Identifier").asText()).isNotEqualTo("box|i7");
    }

    @Test
    void interruptedCreatesOfTwoTypesFindWhatEachMade_underTheSameIdentifierToo() throws Exception {
        List<CountDownLatch> gates = List.of(things.gate("CREATE"), otherThings.gate("CREATE"));
        ObjectNode desired = json("{'Box': 'box', 'Name': 'web'}");
        String creating = Client.token(client.create(desired.toString()));
        String creatingOther = Client.token(client.call(
                "CreateResource",
                json("{'TypeName': 'Test::Unit::OtherThing'}").put("DesiredState", desired.toString())));
        things.awaitInvocations("CREATE", 1);
        otherThings.awaitInvocations("CREATE", 1);
        MVStore killed = copyOfState();
        things.things.put("i7", desired.deepCopy().put("Id", "i7"));
        otherThings.things.put("i7", desired.deepCopy().put("Id", "i7"));

        Client afterwards = start(killed, identifier -> Optional.of(Instant.now()));
        for (String token : List.of(creating, creatingOther)) {
            assertThat(afterwards.status(token).get("Identifier").asText()).isEqualTo("box|i7");
        }
        assertThat(things.invocations("READ")).isEqualTo(1);
        assertThat(otherThings.invocations("READ")).isEqualTo(1);
        gates.forEach(CountDownLatch::countDown);
    }

    @Test
    void aCreateThatWasInterruptedIsFoundThoughAnotherResourceGoesMeanwhile() throws Exception {
        CountDownLatch create = things.gate("CREATE");
        String creating = Client.token(client.create("{'Box': 'box', 'Name': 'web'}"));
        things.awaitInvocations("CREATE", 1);
        MVStore killed = copyOfState();
        things.things.put("i5", json("{'Box': 'box', 'Name': 'gone', 'Id': 'i5'}"));
        things.things.put("i7", json("{'Box': 'box', 'Name': 'web', 'Id': 'i7'}"));
        things.answer("READ", "{'status': 'FAILED', 'errorCode': 'NotFound', 'message': 'i5 was deleted'}");

        Client afterwards = start(killed, identifier -> Optional.of(Instant.now()));

        assertThat(afterwards.status(creating).get("Identifier").asText()).isEqualTo("box|i7");
        create.countDown();
    }

    @Test
    void anInterruptedCreateDoesNotTakeWhatAnotherRequestMade() throws Exception {
        client.finalEvent(client.create("{'Box': 'box', 'Name': 'web'}"));
        CountDownLatch create = things.gate("CREATE");
        String creating = Client.token(client.create("{'Box': 'box', 'Name': 'web'}"));
        things.awaitInvocations("CREATE", 2);
        MVStore killed = copyOfState();
        create.countDown();

        Client afterwards = start(killed, identifier -> Optional.of(Instant.now()));

        assertThat(afterwards.status(creating).get("Identifier").asText()).isNotEqualTo(THING);
    }

    @Test
    void anInterruptedDeleteThatTookEffectSucceeds() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        CountDownLatch delete = things.gate("DELETE");
        String deleting = Client.token(client.call("DeleteResource", "Identifier", THING));
        things.awaitInvocations("DELETE", 1);
        MVStore killed = copyOfState();
        things.things.clear();
        delete.countDown();

        Client afterwards = start(killed, identifier -> Optional.empty());

        assertThat(afterwards.status(deleting).get("OperationStatus").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void aCancellationThatWasInterruptedIsCompleted() throws Exception {
        client.finalEvent(client.create("{'Box': 'box'}"));
        CountDownLatch update = things.gate("UPDATE");
        String updating = Client.token(client.update(THING, "[]"));
        things.awaitInvocations("UPDATE", 1);
        client.call("CancelResourceRequest", json("{}").put("RequestToken", updating));
        MVStore killed = copyOfState();

        Client afterwards = start(killed, identifier -> Optional.empty());

        assertThat(afterwards.status(updating).get("OperationStatus").asText()).isEqualTo("CANCEL_COMPLETE");
        assertThat(things.invocations("UPDATE")).isEqualTo(1);
        update.countDown();
    }

    @Test
    void aRequestForATypeThatIsNoLongerServedFails() throws Exception {
        CountDownLatch create = things.gate("CREATE");
        String creating = Client.token(client.create("{'Box': 'box'}"));
        things.awaitInvocations("CREATE", 1);

        CloudControl withoutThings = serve(copyOfState(), otherThings);
        withoutThings.start(identifier -> Optional.empty());

        assertThat(new Client(withoutThings)
                        .status(creating)
                        .get("StatusMessage")
                        .asText())
                .isEqualTo("The type Test::Unit::Thing is no longer served");
        create.countDown();
    }

    @Test
    void aRequestThatIsAcceptedBeforeTheStartRunsOnce() throws Exception {
        CountDownLatch create = things.gate("CREATE");
        CloudControl early = serve(MVStore.open(null), things);
        Client earlyClient = new Client(early);
        String before = Client.token(earlyClient.create("{'Box': 'box'}"));

        early.start(identifier -> Optional.empty());
        String after = Client.token(earlyClient.create("{'Box': 'box'}"));
        things.awaitInvocations("CREATE", 2);
        create.countDown();

        assertThat(earlyClient.status(before).get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(earlyClient.status(after).get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(things.invocations("CREATE")).isEqualTo(2);
    }

    @Test
    void aClientIsAnsweredAfterTheStart() throws Exception {
        CloudControl early = serve(MVStore.open(null), things);
        CompletableFuture<Optional<JsonNode>> answer = early.callLater(
                        new AwsCall("ListResourceRequests", json("{}"), Optional.empty()))
                .toCompletableFuture();
        assertThat(answer).isNotDone();

        early.start(identifier -> Optional.empty());

        assertThat(answer.get(60, TimeUnit.SECONDS)).isPresent();
    }

    /** The state as a kill would leave it. */
    private MVStore copyOfState() {
        MVStore copy = MVStore.open(null);
        for (String name : List.of("requests", "tokens", "clientTokens")) {
            copy.openMap(name).putAll(store.openMap(name));
        }
        return copy;
    }
}
