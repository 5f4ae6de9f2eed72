package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.retained;
import static software.amazon.cognito.sandbox.cloudformation.stack.ThingStack.thing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudcontrol.Things;
import software.amazon.cognito.sandbox.http.Json;

/** Resources that exist are brought into a stack as by an IMPORT change set, with what was recorded of that. */
class ImportTest {
    private static final Map<String, String> OLD = Map.of("Old", "b|i0");

    private final ThingStack stack = new ThingStack();

    @BeforeEach
    void somethingIsThere() throws Exception {
        stack.things.things.put(
                "i0",
                Json.MAPPER.createObjectNode().put("Box", "b").put("Id", "i0").put("Size", 7));
    }

    @Test
    void aNewStackIsMadeOfWhatIsThereInTheRecordedOrder() throws Exception {
        stack.importInto(OLD, retained("Old", "Name: shop"));

        assertThat(stack.events)
                .extracting(event -> (event.status() + " " + event.logicalId() + " " + event.reason()).strip())
                .containsExactly(
                        "IMPORT_IN_PROGRESS test User Initiated",
                        "IMPORT_IN_PROGRESS Old Resource import started.",
                        "IMPORT_COMPLETE Old Resource import completed.",
                        "UPDATE_IN_PROGRESS Old Apply stack-level tags to imported resource if applicable.",
                        "UPDATE_COMPLETE Old",
                        "IMPORT_COMPLETE test");
        assertThat(stack.journal.header()).map(StackHeader::status).hasValue("IMPORT_COMPLETE");
        assertThat(stack.deploy(retained("Old", "Name: shop"))).isFalse();
    }

    @Test
    void theReadHandlerGetsTheIdentifierAndNothingElse() throws Exception {
        stack.importInto(OLD, retained("Old", "Name: shop"));

        assertThat(stack.requests("READ"))
                .singleElement()
                .extracting(
                        request -> request.at("/requestData/resourceProperties").toString())
                .isEqualTo("{\"Box\":\"b\",\"Id\":\"i0\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TEMPLATE;{'Box': 'b', 'Name': 'shop', 'Id': 'i0'}",
                "READ;{'Box': 'b', 'Id': 'i0', 'Size': 7}",
                "NONE;null"
            },
            quoteCharacter = '"')
    void theUpdateHandlerGetsTheTemplatesPropertiesAndThePreviousStateThatTheUserWants(
            PreviousState previousState, String previous) throws Exception {
        stack.importInto(OLD, previousState, retained("Old", "Name: shop"));

        JsonNode data = stack.requests("UPDATE").get(0).get("requestData");
        assertThat(data.get("resourceProperties")).isEqualTo(json("{'Box': 'b', 'Name': 'shop', 'Id': 'i0'}"));
        assertThat(data.get("previousResourceProperties")).isEqualTo(json(previous));
    }

    @Test
    void anExistingStackKeepsWhatItHas() throws Exception {
        stack.deploy(thing("Own", "Size: 1"));
        stack.things.requests.clear();
        stack.importInto(OLD, thing("Own", "Size: 1"), retained("Old", "Name: shop"));

        assertThat(stack.journal.resources()).containsOnlyKeys("Own", "Old");
        assertThat(stack.requests("UPDATE")).hasSize(1);
        assertThat(stack.requests("CREATE")).isEmpty();
        assertThat(stack.requests("DELETE")).isEmpty();
    }

    @Test
    void aFailedUpdateRollsTheImportBackAndDeletesNothing() throws Exception {
        stack.deploy(thing("Own", "Size: 1"));
        stack.things.answer(
                "UPDATE", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'Name is taken'}");

        assertThatThrownBy(() -> stack.importInto(OLD, thing("Own", "Size: 1"), retained("Old", "Name: shop")))
                .isInstanceOf(StackException.class)
                .hasMessage("The import failed: Old: Name is taken. The stack is as before."
                        + " What was written stays, and nothing was deleted.");
        assertThat(stack.eventLines())
                .containsSubsequence(
                        "UPDATE_FAILED Old", "IMPORT_ROLLBACK_IN_PROGRESS test", "IMPORT_ROLLBACK_COMPLETE test");
        assertThat(stack.journal.resources()).containsOnlyKeys("Own");
        assertThat(stack.things.things).containsKey("i0");
        assertThat(stack.requests("DELETE")).isEmpty();
        assertThat(stack.stack().header().status()).isEqualTo("IMPORT_ROLLBACK_COMPLETE");
    }

    @Test
    void aNewStackWhoseImportFailedIsGone() throws Exception {
        stack.things.answer(
                "UPDATE", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'Name is taken'}");

        assertThatThrownBy(() -> stack.importInto(OLD, retained("Old", "Name: shop")))
                .isInstanceOf(StackException.class);
        assertThat(stack.journal.header()).isEmpty();
        assertThat(stack.things.things).containsKey("i0");
    }

    @Test
    void whatIsNotInTheTemplateCannotBeImported() {
        requireRefusal(
                "The logical resource ids [Old] provided in ResourceToImport do not exist in the template.",
                OLD,
                retained("Other", "Size: 1"));
    }

    @Test
    void whatIsNewInTheTemplateMustBeImported() {
        requireRefusal(
                "Resources [New] is missing from ResourceToImport list.",
                OLD,
                retained("Old", "Size: 7"),
                thing("New", "Size: 1"));
    }

    @Test
    void whatIsInTheStackCannotBeImported() throws Exception {
        stack.deploy(thing("Old", "Size: 7"));
        requireRefusal(
                "Resources [Old] passed in ResourceToImport are already in a stack and cannot be imported.",
                OLD,
                retained("Old", "Size: 7"));
    }

    @Test
    void aDeletionPolicyIsDemanded() {
        requireRefusal(
                "The following resources to import [Old] must have DeletionPolicy attribute specified in the template.",
                OLD,
                thing("Old", "Size: 7"));
    }

    @Test
    void nothingElseMayChange() throws Exception {
        stack.deploy(thing("Changed", "Size: 1"), thing("Removed", "Size: 1"));
        requireRefusal(
                "You have modified resources [Changed, Removed] in your template that are not being imported. Update,"
                        + " create or delete operations cannot be executed during import operations.",
                OLD,
                thing("Changed", "Size: 2"),
                retained("Old", "Size: 7"));
    }

    @Test
    void outputsMayNotBeAdded() {
        requireRefusal(
                "As part of the import operation, you cannot modify or add [Outputs].",
                OLD,
                retained("Old", "Size: 7"),
                "Outputs: {Id: {Value: !GetAtt Old.Id}}");
    }

    @Test
    void whatAnotherStackHasCannotBeImported() throws Exception {
        stack.importInto(OLD, retained("Old", "Size: 7"));
        requireRefusal(
                "b|i0 already exists in stack " + stack.stack().header().stackId(),
                Map.of("Again", "b|i0"),
                retained("Old", "Size: 7"),
                retained("Again", "Size: 7"));
    }

    @Test
    void whatIsNotThereCannotBeImported() {
        requireRefusal(
                "Resource of type '" + Things.TYPE + "' with identifier 'b|i9' was not found.",
                Map.of("Old", "b|i9"),
                retained("Old", "Size: 7"));
    }

    @Test
    void anIdentifierHasAllItsParts() {
        requireRefusal(
                "i0 is no identifier of Old, a " + Things.TYPE + ": that is Box|Id",
                Map.of("Old", "i0"),
                retained("Old", "Size: 7"));
    }

    @Test
    void theTemplateMustNotContradictTheIdentifier() {
        requireRefusal(
                "Old has Box b in the template, and other in its identifier",
                Map.of("Old", "other|i0"),
                retained("Old", "Size: 7"));
    }

    private void requireRefusal(String message, Map<String, String> identifiers, String... resources) {
        stack.events.clear();
        assertThatThrownBy(() -> stack.importInto(identifiers, resources))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith(message);
        assertThat(stack.events).isEmpty();
        assertThat(stack.requests("UPDATE")).as("updates").hasSizeLessThanOrEqualTo(1);
        assertThat(stack.things.things).containsKey("i0");
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
