package software.amazon.cognito.reliability;

import java.util.EnumSet;
import java.util.Set;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;
import software.amazon.cognito.sandbox.http.AwsCall;

/** What can happen to one call of a handler. */
enum Mishap {
    NONE,
    THROTTLE(Kind.THROTTLE),
    SERVER_ERROR(Kind.SERVER_ERROR),
    SERVER_ERROR_AFTER(Kind.SERVER_ERROR_AFTER),
    DROP_BEFORE(Kind.DROP_BEFORE),
    DROP_AFTER(Kind.DROP_AFTER),
    CONCURRENT_MODIFICATION(Kind.CONCURRENT_MODIFICATION),
    REORDER_LISTS(Kind.REORDER_LISTS),
    UNKNOWN_MEMBERS(Kind.UNKNOWN_MEMBERS),
    /** The call comes on a connection that died since the last one. */
    STALE_CONNECTION(Kind.STALE_CONNECTION),
    /** A change meets somebody else's update of an app client of the pool. */
    ANOTHER_UPDATE,
    /** While a lost create is settled, somebody else creates an app client of the same name. */
    NAMESAKE,
    /** The Lambda function is killed before the call reaches Cognito. */
    KILLED_BEFORE,
    /** The Lambda function is killed after the call took effect. */
    KILLED_AFTER;

    private static final Set<String> CHANGES = Set.of("UpdateUserPoolClient", "DeleteUserPoolClient");
    private static final Set<Mishap> HARMLESS =
            EnumSet.of(NONE, REORDER_LISTS, UNKNOWN_MEMBERS, STALE_CONNECTION, NAMESAKE);
    private static final Set<Mishap> LOSSES = EnumSet.of(SERVER_ERROR, SERVER_ERROR_AFTER, DROP_BEFORE, DROP_AFTER);

    private final Kind kind;

    Mishap() {
        this(null);
    }

    Mishap(Kind kind) {
        this.kind = kind;
    }

    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER;
    }

    /** Whether it can happen to a call. */
    boolean canMeet(AwsCall call) {
        return switch (this) {
            case STALE_CONNECTION -> call.onUsedConnection();
            case ANOTHER_UPDATE -> CHANGES.contains(call.operation());
            case NAMESAKE -> call.operation().equals("ListUserPoolClients")
                    || call.operation().equals("DescribeUserPoolClient");
            default -> true;
        };
    }

    /** Whether a handler goes on without a wait of seconds. */
    boolean isHarmless() {
        return HARMLESS.contains(this);
    }

    /** Whether the answer is lost. */
    boolean isLoss() {
        return LOSSES.contains(this);
    }

    boolean isFault() {
        return kind != null;
    }

    /** The same for the simulator. */
    Fault fault() {
        return Fault.next(null, kind);
    }
}
