package software.amazon.cognito.userpoolclient;

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
import software.amazon.cognito.waiting.Waiting;

class CreateHandlerTest {

    private static final String CREATE = "CreateUserPoolClient";

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers();
    private final ObjectNode unnamed = cognito.client("{}");
    private final ObjectNode named = cognito.client("{'ClientName': 'web'}");

    @Test
    void returnsTheWholeAppClientAfterOneCall() {
        ObjectNode model = succeeded(handlers.create(named.put("GenerateSecret", true)));

        assertThat(cognito.calls()).containsExactly(CREATE);
        assertThat(model.get("ClientName").asText()).isEqualTo("web");
        assertThat(model.get("Name").asText()).isEqualTo("web");
        assertThat(model.get("GenerateSecret").asBoolean()).isTrue();
        assertThat(model.get("ClientSecret").asText()).isNotEmpty();
        assertThat(succeeded(handlers.read(model))).isEqualTo(model);
    }

    @Test
    void generatesNoSecretUnlessAsked() {
        ObjectNode model = succeeded(handlers.create(named));

        assertThat(model.get("GenerateSecret").asBoolean()).isFalse();
        assertThat(model.has("ClientSecret")).isFalse();
    }

    @Test
    void derivesTheNameFromStackLogicalIdAndRequestToken() {
        ObjectNode first = succeeded(handlers.create(unnamed));
        ObjectNode second = succeeded(handlers.withRequestToken("token-2").create(unnamed));

        assertThat(first.get("Name").asText()).startsWith("shop-WebClient-");
        assertThat(second.get("Name")).isNotEqualTo(first.get("Name"));
    }

    @ParameterizedTest
    @CsvSource({"ClientId,abc", "ClientSecret,abcdefghijklmnopqrstuvwxyz", "Name,abc"})
    void rejectsReadOnlyPropertiesWithoutACall(String property, String value) {
        String message = failed(handlers.create(named.put(property, value)), "InvalidRequest");

        assertThat(message).startsWith(property + " is read-only").doesNotContain(value);
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void tellsThatTheUserPoolIsNotThere() {
        String message = failed(handlers.create(named.put("UserPoolId", "us-east-1_missing99")), "NotFound");

        assertThat(message).contains("User pool us-east-1_missing99 does not exist.");
    }

    @Test
    void waitsLongerAndLongerWhileCreatesAreThrottled() {
        cognito.with(Fault.next(CREATE, Kind.THROTTLE).times(2));

        JsonNode first = inProgress(handlers.create(named));
        assertThat(cognito.calls()).containsExactly(CREATE);
        assertThat(first.get("callbackDelaySeconds").asInt()).isBetween(2, 4);
        JsonNode second = inProgress(handlers.createAgain(first));
        assertThat(second.get("callbackDelaySeconds").asInt()).isBetween(4, 8);

        succeeded(handlers.createAgain(second));
        assertThat(cognito.clients()).hasSize(1);
    }

    @Test
    void leavesLastingThrottlingToCloudFormation() {
        cognito.with(Fault.next(CREATE, Kind.THROTTLE).times(100));

        failed(handlers.createToTheEnd(handlers.create(named)), "Throttling");

        assertThat(cognito.calls()).hasSize(1 + Waiting.MAX_WAITS);
        assertThat(cognito.clients()).isEmpty();
    }
}
