package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.dependent;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a resource that its stack no longer needs. */
class RetentionTest {
    private final ThingStack stack = new ThingStack();

    @ParameterizedTest
    @CsvSource({"Retain, 1", "RetainExceptOnCreate, 1", "Delete, 0", "Snapshot, 0"})
    void aDestroyedStackLeavesWhatIsRetained(String policy, int left) throws Exception {
        stack.deploy(with("DeletionPolicy: " + policy, thing("Kept", "Size: 1")), thing("Gone", "Size: 2"));
        stack.stack().destroy();

        assertThat(stack.things.things).hasSize(left);
        assertThat(stack.eventLines()).contains((left == 1 ? "DELETE_SKIPPED" : "DELETE_COMPLETE") + " Kept");
        assertThat(stack.journal.isEmpty()).isTrue();
    }

    @Test
    void whatLeavesTheTemplateIsRetained() throws Exception {
        stack.deploy(with("DeletionPolicy: Retain", thing("Kept", "Size: 1")), thing("Other", "Size: 2"));
        stack.deploy(thing("Other", "Size: 2"));

        assertThat(stack.things.things).hasSize(2);
        assertThat(stack.eventLines())
                .containsSubsequence(
                        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS test", "DELETE_SKIPPED Kept", "UPDATE_COMPLETE test");
    }

    @Test
    void aPolicyAloneIsAChange() throws Exception {
        stack.deploy(thing("Kept", "Size: 1"));
        assertThat(stack.deploy(with("DeletionPolicy: Retain", thing("Kept", "Size: 1"))))
                .isTrue();
        assertThat(stack.deploy(with("DeletionPolicy: Retain", thing("Kept", "Size: 1"))))
                .isFalse();

        assertThat(stack.requests("UPDATE")).isEmpty();
        stack.stack().destroy();
        assertThat(stack.things.things).hasSize(1);
    }

    @Test
    void theUpdateReplacePolicyIsForWhatIsReplaced() throws Exception {
        String policies = "DeletionPolicy: Delete, UpdateReplacePolicy: Retain";
        stack.deploy(with(policies, thing("Replaced", "Size: 1")));
        stack.deploy(with(policies, thing("Replaced", "Size: 1").replace("Box: b", "Box: other")));

        assertThat(stack.things.things).hasSize(2);
        assertThat(stack.eventLines()).contains("DELETE_SKIPPED Replaced");
        stack.stack().destroy();
        assertThat(stack.things.things.values())
                .extracting(thing -> thing.get("Box").asText())
                .containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({"Retain, 1", "RetainExceptOnCreate, 0"})
    void aCreationThatIsTakenBackLeavesWhatIsRetainedInAnyCase(String policy, int left) throws Exception {
        stack.things.answer(
                "CREATE Bad", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'not for sale'}");

        assertThatThrownBy(() -> stack.deploy(
                        with("DeletionPolicy: " + policy, thing("Kept", "Size: 1")),
                        dependent("Bad", "Kept", "Size: 2")))
                .isInstanceOf(StackException.class);
        assertThat(stack.things.things).hasSize(left);
    }

    private static String with(String policies, String resource) {
        return resource.replace("Properties:", policies + ", Properties:");
    }
}
