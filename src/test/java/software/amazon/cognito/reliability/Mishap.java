package software.amazon.cognito.reliability;

import software.amazon.cognito.sandbox.cognito.faults.Fault;

/** What can happen to one call of a handler. */
enum Mishap {
    NONE,
    THROTTLE(Fault.Kind.THROTTLE),
    SERVER_ERROR(Fault.Kind.SERVER_ERROR),
    SERVER_ERROR_AFTER(Fault.Kind.SERVER_ERROR_AFTER),
    DROP_BEFORE(Fault.Kind.DROP_BEFORE),
    DROP_AFTER(Fault.Kind.DROP_AFTER),
    LATENCY(Fault.Kind.LATENCY),
    CONCURRENT_MODIFICATION(Fault.Kind.CONCURRENT_MODIFICATION),
    REORDER_LISTS(Fault.Kind.REORDER_LISTS),
    UNKNOWN_MEMBERS(Fault.Kind.UNKNOWN_MEMBERS),
    STALE_CONNECTION(Fault.Kind.STALE_CONNECTION),
    /** The Lambda function is killed before the call reaches Cognito. */
    KILLED_BEFORE,
    /** The Lambda function is killed after the call took effect. */
    KILLED_AFTER;

    private static final int LATENCY_MILLIS = 2;

    private final Fault.Kind kind;

    Mishap() {
        this(null);
    }

    Mishap(Fault.Kind kind) {
        this.kind = kind;
    }

    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER;
    }

    boolean isFault() {
        return kind != null;
    }

    /** The same for the simulator. */
    Fault fault() {
        return Fault.next(null, kind).after(kind == Fault.Kind.LATENCY ? LATENCY_MILLIS : 0);
    }
}
