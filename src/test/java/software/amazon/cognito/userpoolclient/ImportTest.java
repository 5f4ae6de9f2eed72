package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.Omission;

/** The update that follows an import, whose previous state nobody has published. */
class ImportTest {

    private static final String SETTINGS = "{'GenerateSecret': true, 'CallbackURLs': ['https://a.example'], "
            + "'LogoutURLs': ['https://bye.example'], 'AuthSessionValidity': 9, 'AccessTokenValidity': 20, "
            + "'TokenValidityUnits': {'AccessToken': 'minutes'}, 'PreventUserExistenceErrors': 'ENABLED'}";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode read = succeeded(handlers.create(cognito.client(SETTINGS)));
    private final ObjectNode identifier = cognito.client("{}").set("ClientId", read.get("ClientId"));

    @ParameterizedTest
    @ValueSource(strings = {"what Read answered", "the template", "none"})
    void takesNothingAwayThatAShortTemplateDoesNotMention(String previousState) {
        ObjectNode template = identifier.deepCopy().put("EnableTokenRevocation", false);
        ObjectNode previous =
                switch (previousState) {
                    case "none" -> null;
                    case "the template" -> template;
                    default -> read;
                };
        cognito.calls();

        ObjectNode model = succeeded(handlers.update(previous, template));

        assertThat(model).isEqualTo(read.deepCopy().put("EnableTokenRevocation", false));
    }

    @Test
    void recognizesAStateThatWasReadThoughTheAppClientHasChangedSince() {
        ObjectNode moved =
                read.deepCopy().put("AuthSessionValidity", 12).put("DefaultRedirectURI", "https://a.example");
        moved.remove("ClientSecret");
        cognito.call("UpdateUserPoolClient", withoutReadOnly(moved));

        ObjectNode model = succeeded(handlers.update(read, identifier));

        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(12);
        assertThat(model.get("DefaultRedirectURI").asText()).isEqualTo("https://a.example");
        assertThat(model.get("CallbackURLs")).hasSize(1);
    }

    @Test
    void resetsWhatACompleteTemplateStopsMentioning() {
        ObjectNode template = withoutReadOnly(read);

        ObjectNode model =
                succeeded(handlers.update(template, identifier.deepCopy().put("GenerateSecret", true)));

        assertThat(model.get("LogoutURLs")).isEmpty();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(3);
        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(1);
    }

    /** The name is read-only, but nothing rejects it in the template of an update. */
    @Test
    void doesNotTakeATemplateThatMentionsTheNameForOneThatWasRead() {
        ObjectNode template = identifier.deepCopy().put("AuthSessionValidity", 9);
        template.set("Name", read.get("Name"));

        ObjectNode model = succeeded(handlers.update(template, identifier));

        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"30,minutes", "20,hours"})
    void changesALifetimeWhereAPatchChangesItsNumberOrItsUnit(int number, String unit) {
        ObjectNode patched = read.deepCopy().put("AccessTokenValidity", number);
        patched.withObjectProperty("TokenValidityUnits").put("AccessToken", unit);

        ObjectNode model = succeeded(handlers.patch(read, patched));

        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(number);
        assertThat(model.at("/TokenValidityUnits/AccessToken").asText()).isEqualTo(unit);
    }

    @Test
    void resetsWhatAPatchRemovesWithoutAStack() {
        ObjectNode patched = read.deepCopy();
        patched.remove("LogoutURLs");
        patched.remove("AuthSessionValidity");

        ObjectNode model = succeeded(handlers.patch(read, patched));

        assertThat(model.get("LogoutURLs")).isEmpty();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(3);
        assertThat(model.get("CallbackURLs")).extracting(JsonNode::asText).containsExactly("https://a.example");
    }

    /** Cloud Control sends all that was read: only what the patch changed was asked for. */
    @Test
    void leavesAloneWhatSomebodyChangesWhileAPatchIsUnderWay() {
        ObjectNode console = withoutReadOnly(read).put("AuthSessionValidity", 12);
        console.putArray("LogoutURLs").add("https://console.example");
        cognito.call("UpdateUserPoolClient", console);

        ObjectNode model = succeeded(handlers.patch(read, read.deepCopy().put("EnableTokenRevocation", false)));

        assertThat(model.get("EnableTokenRevocation").asBoolean()).isFalse();
        assertThat(model.get("AuthSessionValidity").asInt()).isEqualTo(12);
        assertThat(model.get("LogoutURLs")).extracting(JsonNode::asText).containsExactly("https://console.example");
    }

    /** A list has no order: whoever sends it in another one does not ask for anything. */
    @Test
    void takesAListInAnotherOrderForWhatWasRead() {
        ObjectNode two = withoutReadOnly(read);
        two.putArray("LogoutURLs").add("https://a.example").add("https://b.example");
        cognito.call("UpdateUserPoolClient", two);
        ObjectNode seen = succeeded(handlers.read(identifier));
        ObjectNode console = two.deepCopy();
        console.putArray("LogoutURLs").add("https://console.example");
        cognito.call("UpdateUserPoolClient", console);
        ObjectNode patched = seen.deepCopy().put("EnableTokenRevocation", false);
        patched.putArray("LogoutURLs").add("https://b.example").add("https://a.example");

        ObjectNode model = succeeded(handlers.patch(seen, patched));

        assertThat(model.get("LogoutURLs")).extracting(JsonNode::asText).containsExactly("https://console.example");
    }

    private static ObjectNode withoutReadOnly(ObjectNode model) {
        return model.deepCopy().without(java.util.List.of("Name", "ClientSecret"));
    }
}
