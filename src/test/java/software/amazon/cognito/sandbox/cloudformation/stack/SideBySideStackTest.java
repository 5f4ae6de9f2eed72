package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.dependent;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Resources that do not depend on each other are worked on at the same time. */
class SideBySideStackTest {
    private static final String REJECTED =
            "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'Size is not for sale'}";

    private final ThingStack stack = new ThingStack();

    @Test
    void theyAreCreatedAtTheSameTime() throws Exception {
        requireTogether("CREATE", () -> stack.deploy(thing("One", "Size: 1"), thing("Two", "Size: 2")));
    }

    @Test
    void theyAreUpdatedAtTheSameTime() throws Exception {
        stack.deploy(thing("One", "Size: 1"), thing("Two", "Size: 2"));
        requireTogether("UPDATE", () -> stack.deploy(thing("One", "Size: 3"), thing("Two", "Size: 4")));
    }

    @Test
    void theyAreDeletedAtTheSameTime() throws Exception {
        stack.deploy(thing("One", "Size: 1"), thing("Two", "Size: 2"));
        requireTogether("DELETE", () -> stack.stack().destroy());
    }

    @Test
    void aFailedCreationCancelsTheOthersWhichAreDeletedOnceTheyAreMade() throws Exception {
        failWhileAnotherIsInProgress(
                "CREATE", thing("Bad", "Size: 1"), thing("Slow", "Size: 2"), dependent("Later", "Slow", "Size: 1"));

        assertThat(stack.eventLines())
                .containsSubsequence(
                        "CREATE_FAILED Bad",
                        "CREATE_FAILED Slow",
                        "ROLLBACK_IN_PROGRESS test",
                        "DELETE_IN_PROGRESS Slow",
                        "DELETE_COMPLETE Slow",
                        "ROLLBACK_COMPLETE test")
                .doesNotContain("CREATE_COMPLETE Slow", "CREATE_IN_PROGRESS Later");
        assertThat(reason("CREATE_FAILED", "Slow")).isEqualTo("Resource creation cancelled");
        assertThat(reason("ROLLBACK_IN_PROGRESS", "test"))
                .isEqualTo("The following resource(s) failed to create: [Bad, Slow]. Rollback requested by user.");
        assertThat(stack.things.things).isEmpty();
        assertThat(stack.journal.isEmpty()).isTrue();
    }

    @Test
    void aFailedUpdateCancelsTheOthersWhichAreUpdatedBackOnceTheyAreDone() throws Exception {
        stack.deploy(thing("Bad", "Size: 1"), thing("Slow", "Size: 2"));
        stack.things.requests.clear();
        failWhileAnotherIsInProgress("UPDATE", thing("Bad", "Size: 3"), thing("Slow", "Size: 4"));

        assertThat(stack.eventLines())
                .containsSubsequence(
                        "UPDATE_FAILED Bad",
                        "UPDATE_FAILED Slow",
                        "UPDATE_ROLLBACK_IN_PROGRESS test",
                        "UPDATE_COMPLETE Slow",
                        "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS test",
                        "UPDATE_ROLLBACK_COMPLETE test");
        assertThat(reason("UPDATE_FAILED", "Slow")).isEqualTo("Resource update cancelled");
        assertThat(reason("UPDATE_ROLLBACK_IN_PROGRESS", "test"))
                .isEqualTo("The following resource(s) failed to update: [Bad, Slow].");
        assertThat(stack.things.things.values())
                .extracting(thing -> thing.get("Size").asInt())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whatTheUpdateCreatedAndWhatItUpdatedAreSaidInOneReason() throws Exception {
        stack.deploy(thing("Slow", "Size: 2"));
        stack.things.requests.clear();
        CountDownLatch bad = stack.things.gate("CREATE Bad");
        CountDownLatch slow = stack.things.gate("UPDATE Slow");
        stack.things.answer("CREATE Bad", REJECTED);
        stack.watcher = event -> openAfterCancellation(event, slow);
        FutureTask<Boolean> deployment = start(() -> stack.deploy(thing("Slow", "Size: 4"), thing("Bad", "Size: 1")));
        stack.things.awaitInvocations("CREATE", 1);
        stack.things.awaitInvocations("UPDATE", 1);
        bad.countDown();

        assertThatThrownBy(() -> deployment.get(1, TimeUnit.MINUTES)).hasMessageContaining("Bad: Size is not for sale");
        assertThat(reason("UPDATE_ROLLBACK_IN_PROGRESS", "test"))
                .isEqualTo("The following resource(s) failed to create: [Bad]."
                        + " The following resource(s) failed to update: [Slow].");
    }

    /** Lets the handlers of two resources wait until both are invoked. */
    private void requireTogether(String action, Callable<Boolean> operation) throws Exception {
        CountDownLatch gate = stack.things.gate(action);
        FutureTask<Boolean> running = start(operation);
        stack.things.awaitInvocations(action, 2);
        gate.countDown();
        assertThat(running.get(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Deploys; Bad fails as soon as Slow is in progress, and Slow goes on once it is cancelled. */
    private void failWhileAnotherIsInProgress(String action, String... resources) throws Exception {
        CountDownLatch bad = stack.things.gate(action + " Bad");
        CountDownLatch slow = stack.things.gate(action + " Slow");
        stack.things.answer(action + " Bad", REJECTED);
        stack.watcher = event -> openAfterCancellation(event, slow);
        FutureTask<Boolean> deployment = start(() -> stack.deploy(resources));
        stack.things.awaitInvocations(action, 2);
        bad.countDown();
        assertThatThrownBy(() -> deployment.get(1, TimeUnit.MINUTES)).hasMessageContaining("Bad: Size is not for sale");
    }

    private static void openAfterCancellation(StackEvent event, CountDownLatch gate) {
        if (event.reason().endsWith("cancelled")) {
            gate.countDown();
        }
    }

    private static FutureTask<Boolean> start(Callable<Boolean> operation) {
        FutureTask<Boolean> task = new FutureTask<>(operation);
        new Thread(task).start();
        return task;
    }

    private String reason(String status, String logicalId) {
        return stack.events.stream()
                .filter(event ->
                        event.status().equals(status) && event.logicalId().equals(logicalId))
                .map(StackEvent::reason)
                .findFirst()
                .orElseThrow();
    }
}
