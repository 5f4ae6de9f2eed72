package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Assertions on progress events as CloudFormation receives them. */
public final class Events {

    private Events() {}

    /** Asserts success, and returns the model. */
    public static ObjectNode succeeded(JsonNode event) {
        assertThat(event.path("status").asText())
                .as(event.path("message").asText())
                .isEqualTo("SUCCESS");
        assertThat(event.path("callbackDelaySeconds").asInt()).isZero();
        return event.get("resourceModel") instanceof ObjectNode model ? model : null;
    }

    /** Asserts failure without a model, as if nothing was created, and returns the message. */
    public static String failed(JsonNode event, String errorCode) {
        assertThat(event.path("status").asText()).isEqualTo("FAILED");
        assertThat(event.path("errorCode").asText())
                .as(event.path("message").asText())
                .isEqualTo(errorCode);
        assertThat(event.path("resourceModel").path("ClientId").isMissingNode()).isTrue();
        return event.path("message").asText();
    }

    /** Asserts that the handler wants to be invoked again, and returns the event. */
    public static JsonNode inProgress(JsonNode event) {
        assertThat(event.path("status").asText())
                .as(event.path("message").asText())
                .isEqualTo("IN_PROGRESS");
        assertThat(event.path("callbackDelaySeconds").asInt()).isPositive();
        return event;
    }
}
