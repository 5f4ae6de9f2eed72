package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.dependent;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import org.junit.jupiter.api.Test;

/** What happens when something cannot be deleted. */
class FailedDeletionTest {
    private static final String IN_USE =
            "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'It is in use'}";

    private final ThingStack stack = new ThingStack();

    @Test
    void theNextDeploymentDeletesIt() throws Exception {
        stack.deploy(thing("Web", "Size: 1"), thing("Mobile", "Size: 2"));
        stack.things.answer("DELETE", IN_USE);

        assertThatThrownBy(() -> stack.deploy(thing("Web", "Size: 1"))).hasMessageContaining("could not be deleted");
        assertThat(stack.eventLines()).contains("DELETE_FAILED Mobile");
        assertThat(stack.things.things).hasSize(2);
        assertThat(stack.deploy(thing("Web", "Size: 1"))).isTrue();
        assertThat(stack.things.things).hasSize(1);
    }

    @Test
    void theStackStaysWithItAndWithWhatItNeeds() throws Exception {
        stack.deploy(thing("Pool", "Size: 1"), dependent("Web", "Pool", "Size: 2"));
        stack.things.answer("DELETE Web", IN_USE);

        assertThatThrownBy(() -> stack.stack().destroy()).hasMessageContaining("Destroy again");
        assertThat(stack.journal.resources()).containsOnlyKeys("Pool", "Web");
        stack.stack().destroy();
        assertThat(stack.things.things).isEmpty();
        assertThat(stack.journal.header()).isEmpty();
    }
}
