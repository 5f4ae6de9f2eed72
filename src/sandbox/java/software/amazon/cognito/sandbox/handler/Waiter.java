package software.amazon.cognito.sandbox.handler;

import java.time.Duration;

/** Lets time pass; tests put in one that does not. */
@FunctionalInterface
public interface Waiter {
    /** The one that really waits. */
    Waiter SLEEP = delay -> Thread.sleep(delay.toMillis());

    /** Returns after the delay. */
    void await(Duration delay) throws InterruptedException;
}
