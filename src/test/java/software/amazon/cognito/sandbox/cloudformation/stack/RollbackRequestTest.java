package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.dependent;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What handlers are told in a roll-back. */
class RollbackRequestTest {
    private static final String REJECTED =
            "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'Size is not for sale'}";

    private final ThingStack stack = new ThingStack();

    @BeforeEach
    void deploy() throws Exception {
        stack.deploy(thing("Changed", "Size: 1"), thing("Rejected", "Size: 2"));
        stack.things.requests.clear();
    }

    @Test
    void theUpdateBackOfARejectedResourceHasTheRejectedPropertiesAsPreviousOnes() throws Exception {
        stack.things.answer("UPDATE", REJECTED);

        assertThatThrownBy(() -> stack.deploy(thing("Changed", "Size: 1"), thing("Rejected", "Color: RED")))
                .isInstanceOf(StackException.class);
        List<JsonNode> updates = stack.requests("UPDATE");
        assertThat(updates)
                .extracting(request -> request.get("rollback").asBoolean())
                .containsExactly(false, true);
        assertThat(updates.get(1).at("/requestData/previousResourceProperties").has("Size"))
                .isFalse();
        assertThat(updates.get(1)
                        .at("/requestData/previousResourceProperties/Color")
                        .asText())
                .isEqualTo("RED");
        assertThat(updates.get(1).at("/requestData/resourceProperties").has("Color"))
                .isFalse();
        assertThat(updates.get(1).at("/requestData/resourceProperties/Size").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatWasUpdatedBeforeIsUpdatedBackFromTheFailedTemplate() throws Exception {
        stack.things.answer("CREATE", REJECTED);

        assertThatThrownBy(() -> stack.deploy(
                        thing("Changed", "Color: RED"),
                        thing("Rejected", "Size: 2"),
                        dependent("New", "Changed", "Size: 3")))
                .isInstanceOf(StackException.class);
        JsonNode back = stack.requests("UPDATE").get(1);
        assertThat(back.get("rollback").asBoolean()).isTrue();
        assertThat(back.at("/requestData/previousResourceProperties/Color").asText())
                .isEqualTo("RED");
        assertThat(back.at("/requestData/resourceProperties").has("Color")).isFalse();
    }

    @Test
    void theDeletionOfWhatAFailedDeploymentMadeIsPartOfTheRollback() throws Exception {
        stack.things.answer("UPDATE", REJECTED);

        assertThatThrownBy(() -> stack.deploy(
                        thing("New", "Size: 3"), thing("Changed", "Size: 1"), dependent("Rejected", "New", "Size: 9")))
                .isInstanceOf(StackException.class);
        assertThat(stack.requests("DELETE"))
                .extracting(request -> request.get("rollback").asBoolean())
                .containsExactly(true);
    }

    @Test
    void theDeletionOfWhatLeftTheTemplateIsNot() throws Exception {
        stack.deploy(thing("Changed", "Size: 1"));

        assertThat(stack.requests("DELETE"))
                .extracting(request -> request.get("rollback").asBoolean())
                .containsExactly(false);
    }
}
