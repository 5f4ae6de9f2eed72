package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

/** A client secret appears in the model's ClientSecret and nowhere else. */
class SecretsTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode desired = cognito.client("{'GenerateSecret': true}");
    private final List<JsonNode> events = new ArrayList<>();

    SecretsTest() {
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreConsole() {
        System.setOut(out);
        System.setErr(err);
    }

    private JsonNode seen(JsonNode event) {
        events.add(event.deepCopy());
        return event;
    }

    @Test
    void appearsNeitherInLogsNorInMessagesNorInTheCallbackContext() {
        cognito.with(Fault.next("CreateUserPoolClient", Kind.DROP_AFTER));
        ObjectNode model = succeeded(seen(handlers.createAgain(inProgress(seen(handlers.create(desired))))));
        String secret = model.get("ClientSecret").asText();
        ObjectNode changed = model.deepCopy().put("AuthSessionValidity", 5);
        seen(handlers.read(model));
        seen(handlers.update(model, changed));
        seen(handlers.update(model, model.deepCopy().put("DefaultRedirectURI", "https://not.in.the.list")));
        seen(handlers.update(model, model.deepCopy().put("AuthSessionValidity", 99)));
        seen(handlers.update(model, model.deepCopy().put("GenerateSecret", false)));
        seen(handlers.create(changed));
        seen(handlers.create(model.deepCopy().put("Unknown", true)));
        seen(handlers.list(desired));
        cognito.with(Fault.next(null, Kind.SERVER_ERROR).times(100));
        seen(handlers.update(model, changed));
        seen(handlers.delete(model));

        ResourceModel typed = Handlers.JSON.convertValue(model, ResourceModel.class);
        assertThat(typed.getClientSecret()).isEqualTo(secret);
        assertThat(typed.toString()).doesNotContain(secret);
        assertThat(handlers.log()).isNotEmpty().noneMatch(line -> line.contains(secret));
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
        assertThat(events).hasSizeGreaterThan(10).allSatisfy(event -> {
            ObjectNode rest = (ObjectNode) event;
            if (rest.get("resourceModel") instanceof ObjectNode returned) {
                returned.remove("ClientSecret");
            }
            assertThat(rest.toString()).doesNotContain(secret);
        });
    }
}
