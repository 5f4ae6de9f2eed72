package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsService;

/** Answers of Cognito that lack what every model of it allows to be absent. */
class IncompleteAnswersTest {

    private static final String CREATE = "CreateUserPoolClient";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();

    @AfterEach
    void answerInFullAgain() {
        SharedEndpoint.forget(Handlers.ACCESS_KEY_ID);
    }

    private static void answer(BiFunction<AwsCall, ObjectNode, ObjectNode> change) {
        CognitoSimulator simulator = SharedEndpoint.newest();
        AwsService changed = Mockito.mock(AwsService.class, Mockito.CALLS_REAL_METHODS);
        Mockito.doAnswer(invocation -> {
                    AwsCall call = invocation.getArgument(0);
                    Optional<JsonNode> answer = simulator.call(call);
                    return answer.map(whole -> change.apply(call, whole.deepCopy()));
                })
                .when(changed)
                .call(Mockito.any());
        SharedEndpoint.serve(Handlers.ACCESS_KEY_ID, changed);
    }

    private static void inEveryClient(Consumer<ObjectNode> change) {
        answer((call, answer) -> {
            if (answer.get("UserPoolClient") instanceof ObjectNode client) {
                change.accept(client);
            }
            return answer;
        });
    }

    @Test
    void aClientWithoutADateMayBeTheLostOne() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(cognito.client("{'ClientName': 'web'}")));
        inEveryClient(client -> client.remove("CreationDate"));

        assertThat(failed(handlers.createAgain(lost), "GeneralServiceException"))
                .contains("so it may exist");
    }

    @Test
    void aDateInWholeSecondsTellsAsWell() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        inEveryClient(
                client -> client.put("CreationDate", client.path("CreationDate").asLong()));

        succeeded(handlers.createToTheEnd(handlers.create(cognito.client("{'ClientName': 'web'}"))));

        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void aCreateThatIsAnsweredWithoutAClientIsALostOne() {
        answer((call, answer) -> call.operation().equals(CREATE) ? Handlers.model("{}") : answer);

        succeeded(handlers.createToTheEnd(inProgress(handlers.create(cognito.client("{}")))));

        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void aListedClientWithoutANameIsNotTheOneThatIsLookedFor() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(cognito.client("{}")));
        cognito.call(CREATE, cognito.client("{'ClientName': 'other'}"));
        answer((call, answer) -> {
            answer.path("UserPoolClients").forEach(client -> {
                if (client.path("ClientName").asText().equals("other")) {
                    ((ObjectNode) client).remove("ClientName");
                }
            });
            return answer;
        });

        succeeded(handlers.createAgain(lost));
    }
}
