package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.SimulatorCaller.Reply;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

/** While an update takes its time, the pool turns others away. */
class UpdateTurnsTest {
    private static final String TURNED_AWAY = "ConcurrentModificationException: "
            + "Only one request to update user pool client can be processed at a time.";

    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private CognitoSimulator simulator;
    private SimulatorCaller caller;
    private ObjectNode client;

    @BeforeEach
    void start() throws IOException {
        simulator = new CognitoSimulator(
                MVStore.open(null), Options.of(Omission.RESET), new SettableClock(), this::takeTime);
        caller = new SimulatorCaller(simulator);
        client = caller.createClient(caller.createPool(""), "");
    }

    private void takeTime(Duration duration) {
        running.countDown();
        await(goOn);
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void turnsAwayUpdatesAndDeletionsOfAllClientsOfThePool() {
        ObjectNode other = caller.createClient(client.get("UserPoolId").asText(), "");
        CompletableFuture<Reply> update = startUpdate(1);
        assertThat(update(client).error()).isEqualTo(TURNED_AWAY);
        assertThat(update(other).error()).isEqualTo(TURNED_AWAY);
        assertThat(delete(other).error()).isEqualTo(TURNED_AWAY);

        goOn.countDown();
        assertThat(update.join().status()).isEqualTo(200);
        assertThat(update(client).status()).isEqualTo(200);
        assertThat(delete(other).status()).isEqualTo(200);
    }

    @Test
    void leavesOtherPoolsAndOtherOperationsAlone() {
        ObjectNode elsewhere = caller.createClient(caller.createPool(""), "");
        CompletableFuture<Reply> update = startUpdate(1);
        assertThat(update(elsewhere).status()).isEqualTo(200);
        assertThat(caller.call("DescribeUserPoolClient", identity(client)).status())
                .isEqualTo(200);
        caller.createClient(client.get("UserPoolId").asText(), "");

        goOn.countDown();
        assertThat(update.join().status()).isEqualTo(200);
    }

    @Test
    void aCallThatIsTurnedAwayLeavesItsFaultToAnother() {
        CompletableFuture<Reply> update = startUpdate(2);
        assertThat(update(client).error()).isEqualTo(TURNED_AWAY);

        goOn.countDown();
        assertThat(update.join().status()).isEqualTo(200);
        assertThat(simulator.faults().pending()).hasSize(1);
    }

    /** Returns when the update has its turn; it is the first of so many that take their time. */
    private CompletableFuture<Reply> startUpdate(int slow) {
        simulator
                .faults()
                .add(Fault.next("UpdateUserPoolClient", Kind.LATENCY)
                        .times(slow)
                        .after(1));
        CompletableFuture<Reply> update = CompletableFuture.supplyAsync(() -> update(client));
        await(running);
        return update;
    }

    private Reply update(ObjectNode target) {
        return caller.call("UpdateUserPoolClient", identity(target));
    }

    private Reply delete(ObjectNode target) {
        return caller.call("DeleteUserPoolClient", identity(target));
    }

    private static String identity(ObjectNode target) {
        return "{'UserPoolId': %s, 'ClientId': %s}".formatted(target.get("UserPoolId"), target.get("ClientId"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
