package software.amazon.cognito.sandbox.cloudcontrol.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.cognito.sandbox.http.Json;

/**
 * A request to create, update or delete a resource.
 *
 * @param token identifies the request
 * @param identifier of the resource, in the form {@code UserPoolId|ClientId}; null while nobody knows it
 * @param clientToken chosen by the client, so that it can send the request again
 * @param fingerprint the same for the same request only
 * @param work what is left to do; null when the request is final
 * @param events what has happened, the latest last
 */
public record ResourceRequest(
        String token,
        Operation operation,
        String typeName,
        String identifier,
        String clientToken,
        String fingerprint,
        Work work,
        List<Event> events) {
    private static final int MOST_EVENTS = 20;
    /** The longest StatusMessage of the service model. */
    private static final int MOST_CHARACTERS = 2048;

    /**
     * The properties that a handler is given.
     *
     * @param previous null unless it is an update
     * @param warning what the sandbox has to say about it; null when there is nothing
     */
    public record Work(ObjectNode desired, ObjectNode previous, String warning) {
        public Work(ObjectNode desired, ObjectNode previous) {
            this(desired, previous, null);
        }
    }

    /**
     * One event.
     *
     * @param epochMillis when it happened
     * @param errorCode a name of the RPDK's HandlerErrorCode; null unless the status is FAILED
     * @param message null when there is nothing to say
     * @param retryAfter when the handler is invoked again, in milliseconds since the epoch; null when it does not wait
     */
    public record Event(long epochMillis, OperationStatus status, String errorCode, String message, Long retryAfter) {
        /** When it happened. */
        public Instant at() {
            return Instant.ofEpochMilli(epochMillis);
        }
    }

    /** Where the request stands. */
    public OperationStatus status() {
        return last().status();
    }

    /** When the client made the request. */
    public Instant requestedAt() {
        return events.get(0).at();
    }

    /** Whether it is a create whose handler has been invoked. */
    public boolean mayHaveCreated() {
        return operation == Operation.CREATE && status() != OperationStatus.PENDING;
    }

    Event last() {
        return events.get(events.size() - 1);
    }

    /** The same request after another event; an identifier that was known stays known. */
    public ResourceRequest after(Event event, String newIdentifier) {
        List<Event> all = new ArrayList<>(events);
        if (all.size() == MOST_EVENTS) {
            all.remove(1);
        }
        all.add(event);
        return new ResourceRequest(
                token,
                operation,
                typeName,
                newIdentifier == null ? identifier : newIdentifier,
                clientToken,
                fingerprint,
                event.status().isFinal() ? null : work,
                List.copyOf(all));
    }

    /** The request's ProgressEvent in the form of the API. */
    public ObjectNode progressEvent() {
        Event last = last();
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("TypeName", typeName);
        putUnlessNull(event, "Identifier", identifier);
        event.put("RequestToken", token);
        event.put("Operation", operation.name());
        event.put("OperationStatus", last.status().name());
        event.put("EventTime", BigDecimal.valueOf(last.epochMillis(), 3));
        putUnlessNull(event, "StatusMessage", cut(last.message()));
        putUnlessNull(event, "ErrorCode", last.errorCode());
        if (last.retryAfter() != null) {
            event.put("RetryAfter", BigDecimal.valueOf(last.retryAfter(), 3));
        }
        return event;
    }

    private static void putUnlessNull(ObjectNode event, String name, String value) {
        if (value != null) {
            event.put(name, value);
        }
    }

    private static String cut(String message) {
        return message == null ? null : message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
    }
}
