package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudcontrol.Things;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/** What the stack takes for its own after a deployment was killed while creations were in progress. */
class InterruptedCreationsTest {
    private static final String STACK_ID = "arn:aws:cloudformation:us-east-1:123456789012:stack/test/1";

    private final ThingStack stack = new ThingStack();
    private Integer timesServed = 0;

    @BeforeEach
    void kill() {
        journal("test").snapshot(Things.TYPE, box(), List.of());
        stack.journal.header(new StackHeader(
                "test",
                STACK_ID,
                new Home("cognito", "embedded", 0),
                "CREATE_IN_PROGRESS",
                List.of(),
                Set.of(),
                Set.of()));
    }

    @Test
    void eachCreationGetsWhatItMade() throws Exception {
        begin("test", "One", named("one"));
        begin("test", "Two", named("two"));
        begin("test", "Three", named("three"));
        live("i1", named("two"));
        live("i2", named("one"));

        settle();
        assertThat(owned("One")).isEqualTo("i2");
        assertThat(owned("Two")).isEqualTo("i1");
        assertThat(stack.journal.resources()).containsOnlyKeys("One", "Two");
        assertThat(stack.journal.pending()).isEmpty();
    }

    @Test
    void whatTwoCreationsMayHaveMadeIsLeftAloneAndSaid() throws Exception {
        begin("test", "One", named("same"));
        begin("test", "Two", named("same"));
        live("i1", named("same"));

        requireLeftAlone("One", "b|i1");
    }

    @Test
    void whatAnotherStackMayHaveMadeIsLeftAloneAndSaid() throws Exception {
        begin("test", "One", named("same"));
        begin("other", "One", named("same"));
        live("i1", named("same"));

        requireLeftAlone("One", "b|i1");
        assertThat(journal("other").pending()).hasSize(1);
    }

    @Test
    void oneOfTwoIsLeftAloneAndSaidForSomebodyElseHasMadeTheOther() throws Exception {
        begin("test", "One", named("same"));
        live("i1", named("same"));
        live("i2", named("same"));

        requireLeftAlone("One", "b|i1, b|i2");
    }

    @Test
    void whatSomebodyElseMayHaveMadeMeanwhileIsLeftAloneAndSaid() throws Exception {
        timesServed = -1;
        begin("test", "One", named("same"));
        live("i1", named("same"));

        requireLeftAlone("One", "b|i1");
    }

    @Test
    void aDerivedNameTellsWhoMadeItWhoeverElseWasThere() throws Exception {
        timesServed = null;
        PendingCreate create = begin("test", "One", box());
        live("i1", named(create.origin().derivedName()));

        settle();
        assertThat(owned("One")).isEqualTo("i1");
    }

    @Test
    void whatWasThereBeforeIsNotTaken() throws Exception {
        journal("test").snapshot(Things.TYPE, box(), List.of(box().put("Id", "i1")));
        begin("test", "One", named("same"));
        live("i1", named("same"));
        live("i2", named("same"));

        settle();
        assertThat(owned("One")).isEqualTo("i2");
    }

    @Test
    void aDerivedNameTellsItFromThatOfAnotherStackOfTheSameName() throws Exception {
        PendingCreate create = begin("test", "One", box());
        live("i1", named("test-One-6f2f9a0e-3b0c-3a51-9d6e-0d5b8f6c2a77"));
        live("i2", named(create.origin().derivedName()));

        settle();
        assertThat(owned("One")).isEqualTo("i2");
    }

    private void requireLeftAlone(String logicalId, String found) throws Exception {
        settle();
        assertThat(stack.journal.resources()).isEmpty();
        assertThat(stack.journal.pending()).isEmpty();
        assertThat(stack.events)
                .filteredOn(event -> event.logicalId().equals(logicalId))
                .singleElement()
                .extracting(StackEvent::reason)
                .isEqualTo("An interrupted deployment may have made " + found
                        + ", and so may somebody else: left alone. Delete what nobody needs.");
    }

    private void settle() throws Exception {
        new InterruptedCreations(stack.environment()).settle();
    }

    private PendingCreate begin(String stackName, String logicalId, ObjectNode properties) {
        RequestOrigin origin = new RequestOrigin(STACK_ID, logicalId, "token-of-" + stackName + logicalId, false);
        PendingCreate create = new PendingCreate(
                origin,
                new DesiredResource(logicalId, Things.TYPE, properties, Set.of()),
                new Home("cognito", "embedded", timesServed));
        journal(stackName).begin(create);
        return create;
    }

    private void live(String id, ObjectNode properties) {
        stack.things.things.put(id, properties.deepCopy().put("Id", id));
    }

    private String owned(String logicalId) {
        return stack.journal.resources().get(logicalId).identifier().get("Id").asText();
    }

    private StackJournal journal(String stackName) {
        return new StackJournal(stack.store, stackName);
    }

    private static ObjectNode box() {
        return JsonNodeFactory.instance.objectNode().put("Box", "b");
    }

    private static ObjectNode named(String name) {
        return box().put("Name", name);
    }
}
