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
import software.amazon.cognito.waiting.Waiting;

/** A create whose answer was lost: the app client may be there, and nobody knows its id. */
class LostCreateTest {

    private static final String CREATE = "CreateUserPoolClient";
    private static final String LIST = "ListUserPoolClients";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode unnamed = cognito.client("{}");
    private final ObjectNode named = cognito.client("{'ClientName': 'web'}");

    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER", "DROP_BEFORE", "SERVER_ERROR", "SERVER_ERROR_AFTER"})
    void makesOneAppClientOfADerivedNameWhenTheAnswerIsLost(Kind kind) {
        cognito.with(Fault.next(CREATE, kind));

        JsonNode lost = inProgress(handlers.create(unnamed));
        assertThat(cognito.calls()).containsExactly(CREATE);
        assertThat(lost.at("/resourceModel/ClientId").isMissingNode()).isTrue();

        ObjectNode model = succeeded(handlers.createToTheEnd(lost));
        assertThat(cognito.clients()).hasSize(1);
        assertThat(cognito.clients().get(0).get("ClientId")).isEqualTo(model.get("ClientId"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER", "DROP_BEFORE", "SERVER_ERROR", "SERVER_ERROR_AFTER"})
    void makesOneAppClientOfAChosenNameWhenTheAnswerIsLost(Kind kind) {
        cognito.with(Fault.next(CREATE, kind));

        ObjectNode model =
                succeeded(handlers.createToTheEnd(inProgress(handlers.create(named.put("GenerateSecret", true)))));

        assertThat(cognito.clients()).hasSize(1);
        assertThat(cognito.clients().get(0).get("ClientId")).isEqualTo(model.get("ClientId"));
        assertThat(model.get("ClientSecret").asText()).isNotEmpty();
    }

    @Test
    void goesOnWhenALostCreateOfAChosenNameHadNoEffect() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));

        succeeded(handlers.createToTheEnd(handlers.create(named)));

        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void settlesALostCreateWithinFifteenSeconds() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));
        JsonNode event = inProgress(handlers.create(unnamed));
        int seconds = 0;

        for (cognito.calls(); !cognito.calls().contains(CREATE); event = handlers.createAgain(event)) {
            seconds += inProgress(event).get("callbackDelaySeconds").asInt();
        }

        succeeded(event);
        assertThat(seconds).isBetween(10, 15);
        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void searchesTwiceBeforeEachNewAttemptAndGivesUpAfterFive() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE).times(100));

        failed(handlers.createToTheEnd(handlers.create(unnamed)), "GeneralServiceException");

        assertThat(String.join(" ", cognito.calls()))
                .isEqualTo((CREATE + " " + LIST + " " + LIST + " ").repeat(4) + CREATE);
    }

    @Test
    void owesNothingToAnEarlierSearchThatHadToWait() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));
        JsonNode event = inProgress(handlers.create(unnamed));
        cognito.with(Fault.next(LIST, Kind.THROTTLE).times(Waiting.MAX_WAITS));
        for (int search = 0; search <= Waiting.MAX_WAITS; search++) {
            event = inProgress(handlers.createAgain(event));
        }
        cognito.with(Fault.next(LIST, Kind.THROTTLE));

        inProgress(handlers.createAgain(event));
    }

    @Test
    void findsAnAppClientThatAppearsLate() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));
        JsonNode event = inProgress(handlers.createAgain(inProgress(handlers.create(unnamed))));
        handlers.create(unnamed); // the same request lands at last: the name is the same

        succeeded(handlers.createAgain(event));

        assertThat(cognito.clients()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLE", "DROP_BEFORE", "SERVER_ERROR"})
    void keepsLookingWhileTheSearchForALostAppClientFails(Kind kind) {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(unnamed));
        cognito.with(Fault.next("ListUserPoolClients", kind).times(5));

        succeeded(handlers.createToTheEnd(inProgress(handlers.createAgain(lost))));

        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void namesTheAppClientAsSoonAsItIsFound() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(unnamed));
        cognito.with(Fault.next("DescribeUserPoolClient", Kind.THROTTLE).times(5));

        JsonNode found = inProgress(handlers.createAgain(lost));

        JsonNode clientId = cognito.clients().get(0).get("ClientId");
        assertThat(found.at("/resourceModel/ClientId")).isEqualTo(clientId);
        assertThat(succeeded(handlers.createToTheEnd(found)).get("ClientId")).isEqualTo(clientId);
    }

    /** CloudFormation would create another one after an error that it retries. */
    @Test
    void endsForGoodWithTheIdentifierWhenWhatItFoundCannotBeRead() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        JsonNode lost = inProgress(handlers.create(unnamed));
        cognito.with(Fault.next("DescribeUserPoolClient", Kind.THROTTLE).times(100));

        JsonNode end = handlers.createToTheEnd(lost);

        assertThat(end.get("errorCode").asText()).isEqualTo("GeneralServiceException");
        assertThat(end.at("/resourceModel/ClientId"))
                .isEqualTo(cognito.clients().get(0).get("ClientId"));
    }

    @Test
    void warnsThatAnAppClientMayExistWhenTheSearchIsNotAllowed() {
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        ObjectNode lost = (ObjectNode) inProgress(handlers.create(unnamed));
        ((ObjectNode) lost.get("resourceModel")).put("UserPoolId", "us-east-1_deleted99");

        assertThat(failed(handlers.createAgain(lost), "NotFound")).contains("so it may exist");
    }

    @Test
    void givesUpWithATerminalErrorWhenNoAnswerEverComes() {
        cognito.with(Fault.next(null, Kind.DROP_BEFORE).times(1000));

        assertThat(failed(handlers.createToTheEnd(handlers.create(unnamed)), "GeneralServiceException"))
                .contains("so it may exist: look for it in user pool " + cognito.userPoolId());
    }

    @Test
    void findsALostAppClientAmongMoreThanOnePage() {
        for (int other = 0; other < 70; other++) {
            cognito.call(CREATE, cognito.client("{}").put("ClientName", "other-" + other));
        }
        cognito.with(Fault.next(CREATE, Kind.DROP_AFTER));
        cognito.calls();

        succeeded(handlers.createAgain(inProgress(handlers.create(unnamed))));

        assertThat(cognito.calls()).filteredOn(CREATE::equals).hasSize(1);
    }

    /** A Lambda function sleeps between requests, and a connection may die meanwhile. */
    @Test
    void isNotLostOnAConnectionThatDiedWhileTheFunctionSlept() {
        succeeded(handlers.create(cognito.client("{'ClientName': 'before'}")));
        cognito.with(Fault.next(CREATE, Kind.STALE_CONNECTION));

        succeeded(handlers.create(named));

        assertThat(cognito.clients()).hasSize(2);
    }

    @Test
    void endsWhenTheCreateThatFollowsIsThrottledForEver() {
        cognito.with(Fault.next(CREATE, Kind.DROP_BEFORE));
        JsonNode event = inProgress(handlers.create(unnamed));
        cognito.with(Fault.next(CREATE, Kind.THROTTLE).times(1000));

        for (int again = 0; again < Waiting.MAX_WAITS + 2; again++) {
            event = handlers.createAgain(inProgress(event));
        }

        assertThat(failed(event, "GeneralServiceException")).contains("so it may exist");
    }
}
