package software.amazon.cognito.sandbox.cognito.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import software.amazon.cognito.sandbox.http.AwsCall;

/**
 * What goes wrong with the next calls, on request.
 *
 * @param operation the operation that it is for; null for any
 * @param kind what happens
 * @param count how many calls it happens to; 1 where not said
 * @param latencyMillis how long such a call waits, in milliseconds, before the rest happens; 0 where not said
 */
public record Fault(String operation, Kind kind, int count, long latencyMillis) {
    /** What happens to a call. */
    public enum Kind {
        /** TooManyRequestsException. */
        THROTTLE,
        /** InternalErrorException, HTTP status 500; the operation did not take effect. */
        SERVER_ERROR,
        /** InternalErrorException, HTTP status 500; the operation took effect. */
        SERVER_ERROR_AFTER,
        /** The connection is closed without an answer; the operation did not take effect. */
        DROP_BEFORE,
        /** The connection is closed without an answer; the operation took effect. */
        DROP_AFTER,
        /** Nothing but the wait. */
        LATENCY,
        /** ConcurrentModificationException. */
        CONCURRENT_MODIFICATION,
        /** Every list in the answer is in another order. */
        REORDER_LISTS,
        /** The answer has members that no model knows. */
        UNKNOWN_MEMBERS,
        /**
         * The connection is closed without an answer, as one that was kept open for too long; the operation did not take
         * effect. Only for a call on a connection that brought another one before: one on a new connection is not met.
         */
        STALE_CONNECTION
    }

    /**
     * @throws IllegalArgumentException when the kind is missing, count is below 1, or latencyMillis below 0
     */
    public Fault {
        if (kind == null || count < 1 || latencyMillis < 0) {
            throw new IllegalArgumentException("A fault needs a kind, a count from 1, and a latencyMillis from 0.");
        }
    }

    /** As JSON says it, where all but the kind, and the latency of a latency, may be missing. */
    @JsonCreator
    static Fault of(
            @JsonProperty("operation") String operation,
            @JsonProperty("kind") Kind kind,
            @JsonProperty("count") Integer count,
            @JsonProperty("latencyMillis") Long latencyMillis) {
        if (kind == Kind.LATENCY && latencyMillis == null) {
            throw new IllegalArgumentException("A latency needs latencyMillis.");
        }
        return new Fault(
                operation, kind, Objects.requireNonNullElse(count, 1), Objects.requireNonNullElse(latencyMillis, 0L));
    }

    /** A fault of the next call of an operation. */
    public static Fault next(String operation, Kind kind) {
        return new Fault(operation, kind, 1, 0);
    }

    /** The same fault for this many calls. */
    public Fault times(int calls) {
        return new Fault(operation, kind, calls, latencyMillis);
    }

    /** The same fault after a wait. */
    public Fault after(long millis) {
        return new Fault(operation, kind, count, millis);
    }

    boolean isFor(AwsCall call) {
        return (operation == null || operation.equals(call.operation()))
                && (kind != Kind.STALE_CONNECTION || call.onUsedConnection());
    }
}
