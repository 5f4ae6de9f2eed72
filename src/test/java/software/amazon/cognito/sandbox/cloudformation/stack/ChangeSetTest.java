package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.retained;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a deployment would do, told before. */
class ChangeSetTest {
    private final ThingStack stack = new ThingStack();

    @Test
    void itTellsWhatIsAddedModifiedReplacedAndRemovedAndWhy() throws Exception {
        stack.deploy(
                thing("Same", "Size: 1"),
                thing("Modified", "Size: 1, Color: RED"),
                thing("Replaced", "Size: 1"),
                thing("Removed", "Size: 1"));

        assertThat(changes(
                        thing("Same", "Size: 1"),
                        thing("Modified", "Size: 2"),
                        thing("Replaced", "Size: 2").replace("Box: b", "Box: other"),
                        thing("Added", "Size: 1")))
                .containsExactlyInAnyOrder(
                        "MODIFY Modified [Color, Size]", "REPLACE Replaced [Box]", "ADD Added []", "REMOVE Removed []");
    }

    @Test
    void itTellsThatSomethingOutlivesItsRemoval() throws Exception {
        stack.deploy(thing("Other", "Size: 1"), retained("Kept", "Size: 1"));

        assertThat(stack.changeSet(thing("Other", "Size: 1")).changes())
                .singleElement()
                .matches(PlannedChange::retained)
                .matches(change -> !change.deletes());
    }

    @Test
    void theSameTemplateIsEmpty() throws Exception {
        stack.deploy(thing("Same", "Size: 1"));

        assertThat(stack.changeSet(thing("Same", "Size: 1")).isEmpty()).isTrue();
    }

    @Test
    void lookingChangesNothing() throws Exception {
        stack.deploy(thing("Thing", "Size: 1"));
        stack.things.requests.clear();
        stack.events.clear();
        String before = stack.journal.resources().toString() + stack.journal.header();
        stack.changeSet(thing("Thing", "Size: 2"), thing("New", "Size: 3"));

        assertThat(stack.things.requests).isEmpty();
        assertThat(stack.events).isEmpty();
        assertThat(stack.journal.resources().toString() + stack.journal.header())
                .isEqualTo(before);
    }

    private List<String> changes(String... resources) throws Exception {
        return stack.changeSet(resources).changes().stream()
                .map(change -> change.action() + " " + change.logicalId() + " " + change.properties())
                .toList();
    }
}
