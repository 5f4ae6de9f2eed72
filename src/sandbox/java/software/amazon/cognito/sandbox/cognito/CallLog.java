package software.amazon.cognito.sandbox.cognito;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.ConnectionDroppedException;

/** The last calls, the oldest first. */
final class CallLog {
    static final int MOST = 10_000;

    private final Clock clock;
    private final Deque<Call> calls = new ArrayDeque<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    /** Runs a call and remembers how it came out. */
    <T> T record(AwsCall call, Supplier<T> run) {
        String outcome = "InternalErrorException";
        try {
            T result = run.get();
            outcome = "OK";
            return result;
        } catch (AwsException e) {
            outcome = e.code();
            throw e;
        } catch (ConnectionDroppedException e) {
            outcome = "DROPPED";
            throw e;
        } finally {
            add(new Call(clock.instant(), call.operation(), call.accessKeyId(), outcome));
        }
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized void add(Call call) {
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }
}
