package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

/** Read, delete and list. */
class OtherHandlersTest {

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode missing = cognito.client("{'ClientId': '0123456789abcdef'}");

    private ObjectNode create(String name) {
        ObjectNode model = succeeded(handlers.create(cognito.client("{}").put("ClientName", name)));
        return cognito.client("{}").put("ClientId", model.get("ClientId").asText());
    }

    @Test
    void readOfAnAppClientThatShowsItsSecretIsOneCall() {
        ObjectNode identifier = cognito.client("{}");
        identifier.set(
                "ClientId",
                succeeded(handlers.create(cognito.client("{'GenerateSecret': true}")))
                        .get("ClientId"));
        cognito.calls();

        ObjectNode model = succeeded(handlers.read(identifier));

        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient");
        assertThat(model.get("UserPoolId").asText()).isEqualTo(cognito.userPoolId());
    }

    @Test
    void readKeepsTheOrderOfTheService() {
        ObjectNode identifier = create("web");
        ObjectNode desired = identifier.deepCopy();
        desired.putArray("ReadAttributes").add("name").add("email");
        succeeded(handlers.update(null, desired));

        assertThat(succeeded(handlers.read(identifier)).get("ReadAttributes"))
                .extracting(JsonNode::asText)
                .containsExactly("email", "name");
    }

    @Test
    void readOfAMissingAppClientIsNotFound() {
        assertThat(failed(handlers.read(missing), "NotFound"))
                .contains("User pool client 0123456789abcdef does not exist.", "ClientId is 0123456789abcdef");
        assertThat(failed(handlers.read(cognito.client("{}")), "NotFound")).contains("ClientId is missing");
        assertThat(failed(handlers.read(Handlers.model("{'ClientId': 'a'}")), "NotFound"))
                .contains("UserPoolId is missing");
        assertThat(failed(handlers.read(null), "NotFound")).contains("UserPoolId is missing");
    }

    @Test
    void nothingIsCalledWithoutCredentials() {
        ObjectNode request = handlers.request("READ", missing, null, null);
        ((ObjectNode) request.get("requestData")).remove("callerCredentials");

        assertThat(failed(handlers.invoke(request), "InvalidCredentials")).contains("callerCredentials");
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void deleteIsOneCallAndReturnsNoModel() {
        ObjectNode identifier = create("web");
        cognito.calls();

        assertThat(succeeded(handlers.delete(identifier))).isNull();

        assertThat(cognito.calls()).containsExactly("DeleteUserPoolClient");
        assertThat(cognito.clients()).isEmpty();
    }

    @Test
    void deleteOfAMissingAppClientIsNotFound() {
        failed(handlers.delete(missing), "NotFound");
        failed(handlers.delete(cognito.client("{}")), "NotFound");
    }

    @Test
    void listReturnsThePrimaryIdentifiersAndNothingElse() {
        ObjectNode identifier = create("web");
        cognito.calls();

        JsonNode event = handlers.list(cognito.client("{}"));

        succeeded(event);
        assertThat(event.get("resourceModels")).containsExactly(identifier);
        assertThat(cognito.calls()).containsExactly("ListUserPoolClients");
    }

    @Test
    void listGoesThroughThePagesOfTheService() {
        Set<JsonNode> created = new HashSet<>();
        for (int client = 0; client < 61; client++) {
            created.add(create("client-" + client));
        }

        ObjectNode request = handlers.request("LIST", cognito.client("{}"), null, null);
        JsonNode first = handlers.invoke(request);
        JsonNode second =
                handlers.invoke(request.put("nextToken", first.get("nextToken").asText()));

        assertThat(first.get("resourceModels")).hasSize(60);
        assertThat(second.get("resourceModels")).hasSize(1);
        assertThat(second.has("nextToken")).isFalse();
        Set<JsonNode> listed = new HashSet<>();
        first.get("resourceModels").forEach(listed::add);
        second.get("resourceModels").forEach(listed::add);
        assertThat(listed).isEqualTo(created);
    }

    @Test
    void listTakesNoMoreThanWasAskedFor() {
        create("a");
        create("b");

        JsonNode page = handlers.invoke(
                handlers.request("LIST", cognito.client("{}"), null, null).put("maxResults", 1));

        assertThat(page.get("resourceModels")).hasSize(1);
        assertThat(page.hasNonNull("nextToken")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 61, Integer.MAX_VALUE})
    void listTakesAnyNumberOfResults(int most) {
        create("a");

        assertThat(handlers.invoke(handlers.request("LIST", cognito.client("{}"), null, null)
                                .put("maxResults", most))
                        .get("resourceModels"))
                .hasSize(1);
    }

    @Test
    void listOfAnEmptyPoolIsAnEmptyList() {
        assertThat(handlers.list(cognito.client("{}")).get("resourceModels")).isEmpty();
    }

    @Test
    void listNeedsAUserPool() {
        assertThat(failed(handlers.list(Handlers.model("{}")), "InvalidRequest"))
                .contains("UserPoolId is missing");
        assertThat(failed(handlers.list(null), "InvalidRequest")).contains("UserPoolId is missing");
        failed(handlers.list(Handlers.model("{'UserPoolId': 'us-east-1_missing99'}")), "NotFound");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_BEFORE", "DROP_AFTER"})
    void lostAnswersAreAskedForAgain(Kind kind) {
        ObjectNode identifier = create("web");
        cognito.with(Fault.next("DescribeUserPoolClient", Kind.DROP_AFTER))
                .with(Fault.next("ListUserPoolClients", Kind.SERVER_ERROR))
                .with(Fault.next("DeleteUserPoolClient", kind));

        succeeded(handlers.read(identifier));
        succeeded(handlers.list(identifier));
        succeeded(handlers.delete(identifier));
    }

    @Test
    void lastingFailuresAreRetryable() {
        cognito.with(Fault.next(null, Kind.SERVER_ERROR).times(5));
        failed(handlers.read(missing), "ServiceInternalError");
        cognito.with(Fault.next(null, Kind.DROP_BEFORE).times(5));
        failed(handlers.list(missing), "NetworkFailure");
    }

    @Test
    void readAndListWaitThemselvesWhileCognitoThrottles() {
        ObjectNode identifier = create("web");
        cognito.with(Fault.next("DescribeUserPoolClient", Kind.THROTTLE).times(2))
                .with(Fault.next("ListUserPoolClients", Kind.THROTTLE).times(2));

        succeeded(handlers.read(identifier));
        succeeded(handlers.list(identifier));
    }

    @Test
    void updateAndDeleteAreInvokedAgainWhenCognitoThrottled() {
        ObjectNode identifier = create("web");
        ObjectNode changed = identifier.deepCopy().put("AuthSessionValidity", 5);
        cognito.with(Fault.next("UpdateUserPoolClient", Kind.THROTTLE))
                .with(Fault.next("DeleteUserPoolClient", Kind.THROTTLE));
        cognito.calls();

        JsonNode update = inProgress(handlers.update(identifier, changed));
        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient", "UpdateUserPoolClient");
        succeeded(handlers.invoke("UPDATE", changed, identifier, update.get("callbackContext")));

        JsonNode delete = inProgress(handlers.delete(identifier));
        succeeded(handlers.invoke("DELETE", identifier, null, delete.get("callbackContext")));
        assertThat(cognito.clients()).isEmpty();
    }

    @Test
    void aDeleteWhoseAnswerWasLostInAnEarlierInvocationIsDone() {
        ObjectNode identifier = create("web");
        cognito.with(Fault.next("DeleteUserPoolClient", Kind.SERVER_ERROR_AFTER))
                .with(Fault.next("DeleteUserPoolClient", Kind.DROP_BEFORE).times(4));

        JsonNode lost = inProgress(handlers.delete(identifier));

        succeeded(handlers.invoke("DELETE", identifier, null, lost.get("callbackContext")));
    }

    @Test
    void aDeleteWhoseAnswerWasLostIsDoneHoweverOftenItWaitedSince() {
        ObjectNode identifier = create("web");
        cognito.with(Fault.next("DeleteUserPoolClient", Kind.SERVER_ERROR_AFTER))
                .with(Fault.next("DeleteUserPoolClient", Kind.DROP_BEFORE).times(4))
                .with(Fault.next("DeleteUserPoolClient", Kind.THROTTLE));

        JsonNode lost = inProgress(handlers.delete(identifier));
        JsonNode throttled = inProgress(handlers.invoke("DELETE", identifier, null, lost.get("callbackContext")));

        succeeded(handlers.invoke("DELETE", identifier, null, throttled.get("callbackContext")));
    }

    @Test
    void aDeleteThatWaitedIsNotDoneWhereSomebodyElseWasFaster() {
        ObjectNode identifier = create("web");
        cognito.with(Fault.next("DeleteUserPoolClient", Kind.THROTTLE));
        JsonNode throttled = inProgress(handlers.delete(identifier));
        cognito.call("DeleteUserPoolClient", identifier);

        failed(handlers.invoke("DELETE", identifier, null, throttled.get("callbackContext")), "NotFound");
    }
}
