package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.inProgress;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.SimulatedCognito;

/** Read, update, delete and list. */
class OtherHandlersTest {

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.KEEP);
    private final Handlers handlers = new Handlers(ResourceModel.TYPE_NAME, new Entrypoint());
    private final JsonNode client = cognito.call(
                    "CreateUserPoolClient",
                    cognito.client("{'ClientName': 'kibana-shop', 'GenerateSecret': true, 'AuthSessionValidity': 7}"))
            .get("UserPoolClient");
    private final ObjectNode identifier =
            cognito.client("{}").put("ClientId", client.get("ClientId").asText());
    private final ObjectNode missing = cognito.client("{'ClientId': '0123456789abcdef'}");

    private JsonNode describe() {
        return cognito.call("DescribeUserPoolClient", identifier).get("UserPoolClient");
    }

    @Test
    void readIsOneCallAndReturnsNothingOfHowTheAppClientWasFound() {
        ObjectNode model = succeeded(handlers.read(identifier.deepCopy().put("NamePrefix", "kibana")));

        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient");
        assertThat(model.get("Name").asText()).isEqualTo("kibana-shop");
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
        assertThat(model.get("ClientSecret")).isEqualTo(client.get("ClientSecret"));
        assertThat(model.has("NamePrefix")).isFalse();
        assertThat(model.has("ClientName")).isFalse();
    }

    @Test
    void readOfAMissingAppClientIsNotFound() {
        failed(handlers.read(missing), "NotFound");
        failed(handlers.read(cognito.client("{}")), "NotFound");
    }

    @Test
    void updateIsTheThreeWayMerge() {
        ObjectNode previous =
                identifier.deepCopy().put("AuthSessionValidity", 7).put("NamePrefix", "kibana");
        ObjectNode desired = identifier.deepCopy().put("AccessTokenValidity", 2).put("NamePrefix", "kibana");

        ObjectNode model = succeeded(handlers.update(previous, desired));

        assertThat(cognito.calls()).containsExactly("DescribeUserPoolClient", "UpdateUserPoolClient");
        assertThat(model.get("AuthSessionValidity").asInt()).as("default").isEqualTo(3);
        assertThat(model.get("AccessTokenValidity").asInt()).isEqualTo(2);
        assertThat(model.get("ClientSecret")).isEqualTo(client.get("ClientSecret"));
        assertThat(describe().get("ClientName").asText()).isEqualTo("kibana-shop");
    }

    @Test
    void updateWaitsBetweenInvocationsWhileCognitoThrottles() {
        ObjectNode desired = identifier.deepCopy().put("AuthSessionValidity", 5);
        cognito.with(Fault.next("UpdateUserPoolClient", Kind.THROTTLE));

        JsonNode throttled = inProgress(handlers.update(identifier, desired));
        assertThat(throttled.get("callbackDelaySeconds").asInt()).isBetween(1, 4);
        JsonNode event = handlers.invoke("UPDATE", desired, identifier, throttled.get("callbackContext"));

        assertThat(succeeded(event).get("AuthSessionValidity").asInt()).isEqualTo(5);
        assertThat(cognito.calls()).hasSize(4);
    }

    @Test
    void updateThatOnlyTellsHowTheAppClientIsFoundChangesNothing() {
        JsonNode before = describe();

        succeeded(handlers.update(identifier, identifier.deepCopy().put("NamePattern", "^kibana-.*p$")));
        succeeded(handlers.update(null, identifier.deepCopy().put("NamePrefix", "kibana-")));

        assertThat(describe()).isEqualTo(before);
    }

    /** As in a roll-back from a template with an invalid pattern. */
    @Test
    void updateDoesNotMindAnInvalidPatternOfThePreviousState() {
        ObjectNode invalid = identifier.deepCopy().put("NamePattern", "kibana-(");

        succeeded(handlers.update(invalid, identifier.deepCopy().put("NamePattern", "^kibana-")));
        succeeded(handlers.update(invalid, identifier));
        assertThat(failed(handlers.update(identifier, invalid), "InvalidRequest"))
                .startsWith("NamePattern 'kibana-(' is not a regular expression in RE2 syntax: missing closing )");
    }

    @ParameterizedTest
    @CsvSource({"NamePrefix, grafana", "NamePattern, ^shop"})
    void updateToAnotherAppClientIsNotUpdatable(String property, String value) {
        ObjectNode desired = identifier.deepCopy().put(property, value).put("AuthSessionValidity", 5);

        assertThat(failed(handlers.update(identifier, desired), "NotUpdatable"))
                .contains(property + " '" + value + "'", "'kibana-shop'");
        assertThat(describe()).isEqualTo(client);
        succeeded(handlers.update(desired, desired)); // as it was when the app client had another name
    }

    @Test
    void updateOfCreateOnlyPropertiesIsNotUpdatable() {
        ObjectNode previous = identifier.deepCopy().put("GenerateSecret", true);

        failed(handlers.update(previous, identifier.deepCopy().put("GenerateSecret", false)), "NotUpdatable");
        failed(handlers.update(null, identifier.deepCopy().put("GenerateSecret", false)), "NotUpdatable");
        failed(handlers.update(previous, previous.deepCopy().put("UserPoolId", "us-east-1_other")), "NotUpdatable");
    }

    @Test
    void updateOfAMissingAppClientIsNotFound() {
        failed(handlers.update(missing, missing), "NotFound");
        failed(handlers.update(missing, cognito.client("{}")), "NotFound");
    }

    @Test
    void deleteLeavesTheAppClientByteForByteAsItWas() {
        ObjectNode model = succeeded(
                handlers.create(cognito.client("{'NamePrefix': 'kibana-'}").put("AuthSessionValidity", 5)));
        String before = describe().toString();
        cognito.calls();

        assertThat(succeeded(handlers.delete(model))).isNull();

        assertThat(cognito.calls()).isEmpty();
        assertThat(describe()).hasToString(before);
        assertThat(before).contains("LastModifiedDate");
    }

    @Test
    void deleteOfAMissingAppClientSucceeds() {
        succeeded(handlers.delete(missing));
    }

    @Test
    void listReturnsEveryAppClientOfTheUserPoolOnePageACall() {
        JsonNode page = handlers.list(cognito.client("{}"));

        succeeded(page);
        assertThat(cognito.calls()).containsExactly("ListUserPoolClients");
        assertThat(page.get("resourceModels")).containsExactly(identifier);
        failed(handlers.list(Handlers.model("{}")), "InvalidRequest");
    }
}
