package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

/** Others that have the name of an app client which may have been created. */
class NamesakesTest {

    private static final String CREATE = "CreateUserPoolClient";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode unnamed = cognito.client("{}");
    private final ObjectNode named = cognito.client("{'ClientName': 'web'}");

    /** As in a replacement, which creates the new app client before it deletes the old one. */
    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER", "DROP_BEFORE"})
    void leavesAnOlderAppClientOfTheSameNameAloneWhenTheAnswerIsLost(Kind kind) {
        String old = cognito.call(CREATE, named.deepCopy())
                .at("/UserPoolClient/ClientId")
                .asText();
        cognito.with(Fault.next(CREATE, kind));

        ObjectNode model =
                succeeded(handlers.createToTheEnd(inProgress(handlers.create(named.put("GenerateSecret", true)))));

        assertThat(model.get("ClientId").asText()).isNotEqualTo(old);
        assertThat(cognito.clients()).hasSize(2);
    }

    @Test
    void takesNoAppClientThatSomebodyElseMadeMeanwhileForItsOwn() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));
        JsonNode lost = inProgress(handlers.create(named));
        ObjectNode others = named.deepCopy().put("AuthSessionValidity", 9).put("ClientName", "web");
        String other =
                cognito.call(CREATE, others).at("/UserPoolClient/ClientId").asText();

        assertThat(failed(handlers.createAgain(lost), "GeneralServiceException"))
                .contains("app client with the name of the one to create: " + other, "delete it, or import it");
    }

    @Test
    void doesNotTakeOverATwinThatWasThereJustBefore() {
        String twin = twinOf(named);
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));

        assertThat(failed(handlers.createToTheEnd(handlers.create(named)), "GeneralServiceException"))
                .contains(twin);
    }

    @Test
    void namesBothWhereATwinWasMadeMeanwhile() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(named));
        String own = cognito.clients().get(0).get("ClientId").asText();
        String twin = twinOf(named);

        assertThat(failed(handlers.createAgain(lost), "GeneralServiceException"))
                .contains(own, twin);
    }

    /** The request was sent twice by something between the handler and Cognito: only a derived name tells. */
    @Test
    void namesBothOfTheSameDerivedName() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(unnamed));
        JsonNode own = cognito.clients().get(0);
        String twin = twinOf(unnamed.deepCopy().set("ClientName", own.get("ClientName")));

        assertThat(failed(handlers.createAgain(lost), "GeneralServiceException"))
                .contains(own.get("ClientId").asText(), twin);
    }

    private String twinOf(ObjectNode settings) {
        return cognito.call(CREATE, settings.deepCopy())
                .at("/UserPoolClient/ClientId")
                .asText();
    }

    @Test
    void namesNoMoreThanTenCandidates() {
        for (int namesake = 0; namesake < 12; namesake++) {
            cognito.call(CREATE, named.deepCopy());
        }
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));

        String message = failed(handlers.createToTheEnd(handlers.create(named)), "GeneralServiceException");

        assertThat(message.split("to create: ")[1].split("\\.")[0].split(", ")).hasSize(10);
    }
}
