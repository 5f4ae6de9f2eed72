package software.amazon.cognito.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cognito.sandbox.http.AwsException;

/** Refuses what a service refuses by its model alone, in the service's words. */
public final class RequestCheck {
    private final RequestTypes types;
    private final RequestLimits limits;

    /** @param errorCode of a request outside the limits of the model, such as {@code ValidationException} */
    public RequestCheck(ApiModel model, String errorCode) {
        types = new RequestTypes(model);
        limits = new RequestLimits(model, errorCode);
    }

    /**
     * Checks a request; removes its members that are null, which the protocol takes for absent.
     *
     * @param operation one that the model has
     * @throws AwsException SerializationException for another JSON type, the error code for a limit
     */
    public void check(String operation, ObjectNode input) {
        removeNulls(input);
        types.check(operation, input);
        limits.check(operation, input);
    }

    private static void removeNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.elements().forEachRemaining(RequestCheck::removeNulls);
            object.properties().removeIf(member -> member.getValue().isNull());
        } else {
            json.forEach(RequestCheck::removeNulls);
        }
    }
}
