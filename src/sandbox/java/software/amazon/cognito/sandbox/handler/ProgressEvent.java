package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a handler answers.
 *
 * @param errorCode a name of the RPDK's HandlerErrorCode; null unless the status is FAILED
 * @param callbackDelay how long to wait before the next invocation while IN_PROGRESS
 * @param model null when there is none
 * @param models the page that a LIST found; empty for other actions
 * @param nextToken where the next page starts; null after the last one
 */
public record ProgressEvent(
        Status status,
        String errorCode,
        String message,
        JsonNode callbackContext,
        Duration callbackDelay,
        ObjectNode model,
        List<ObjectNode> models,
        String nextToken) {

    /** Whether the handler is done. */
    public enum Status {
        SUCCESS,
        FAILED,
        IN_PROGRESS
    }

    static ProgressEvent of(JsonNode json) {
        List<ObjectNode> models = new ArrayList<>();
        json.path("resourceModels").forEach(model -> models.add((ObjectNode) model));
        return new ProgressEvent(
                Status.valueOf(json.path("status").asText()),
                text(json, "errorCode"),
                text(json, "message"),
                json.get("callbackContext"),
                Duration.ofSeconds(json.path("callbackDelaySeconds").asLong()),
                json.get("resourceModel") instanceof ObjectNode model ? model : null,
                models,
                text(json, "nextToken"));
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    /** Models may hold secrets. */
    @Override
    public String toString() {
        return "ProgressEvent[" + status + (errorCode == null ? "" : " " + errorCode) + "]";
    }
}
