package software.amazon.cognito.sandbox.cognito.faults;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import software.amazon.cognito.sandbox.http.AwsCall;

/** The faults that are yet to happen, and a limit on the rate of calls. */
public final class Faults {
    private final Clock clock;
    private final List<Fault> pending = new ArrayList<>();
    private RateLimit rateLimit;

    /** None for now. */
    public Faults(Clock clock) {
        this.clock = clock;
        limitRate(0);
    }

    /** Adds a fault. A call meets one fault: the first pending one that is for it. */
    public synchronized void add(Fault fault) {
        pending.add(fault);
    }

    /** The faults that are yet to happen, each with the number of calls that is left. */
    public synchronized List<Fault> pending() {
        return List.copyOf(pending);
    }

    /**
     * Answers TooManyRequestsException to all calls beyond a steady rate, as the service does with its quota for the
     * account.
     *
     * @param requestsPerSecond 0 for no limit
     * @throws IllegalArgumentException when it is negative
     */
    public synchronized void limitRate(int requestsPerSecond) {
        rateLimit = new RateLimit(requestsPerSecond, clock);
    }

    /** The limit on the rate of calls; 0 for none. */
    public synchronized int requestsPerSecond() {
        return rateLimit.requestsPerSecond();
    }

    /** Forgets all faults and the limit. */
    public synchronized void clear() {
        pending.clear();
        limitRate(0);
    }

    /** Whether a call that arrives now is one too many. */
    public synchronized boolean exceedsRate() {
        return !rateLimit.admits();
    }

    /** Takes the fault that a call meets. */
    public synchronized Optional<Fault> take(AwsCall call) {
        for (ListIterator<Fault> faults = pending.listIterator(); faults.hasNext(); ) {
            Fault fault = faults.next();
            if (fault.isFor(call)) {
                if (fault.count() == 1) {
                    faults.remove();
                } else {
                    faults.set(fault.times(fault.count() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
