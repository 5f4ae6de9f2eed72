package software.amazon.cognito.sandbox.provider;

import java.time.Duration;
import software.amazon.cognito.sandbox.handler.Waiter;

/**
 * Tries an operation again while it fails with a code that CloudFormation retries, waiting twice as long each time.
 *
 * @param attempts at most, the first one included
 * @param firstDelay before the second attempt
 */
public record Retries(int attempts, Duration firstDelay, Waiter waiter) {
    /** About thirteen seconds in all. */
    public static final Retries DEFAULT = new Retries(7, Duration.ofMillis(200), Waiter.SLEEP);

    Retries with(Waiter other) {
        return new Retries(attempts, firstDelay, other);
    }

    /** One attempt at an operation. */
    @FunctionalInterface
    public interface Attempt<T> {
        /** Runs it. */
        T run() throws ProvisioningException, InterruptedException;
    }

    /** Runs the operation until it succeeds, fails for good or has been tried often enough. */
    public <T> T run(Attempt<T> operation) throws ProvisioningException {
        Duration delay = firstDelay;
        try {
            for (int attempt = 1; attempt < attempts; attempt++) {
                try {
                    return operation.run();
                } catch (ProvisioningException e) {
                    if (!e.isRetryable()) {
                        throw e;
                    }
                }
                waiter.await(delay);
                delay = delay.multipliedBy(2);
            }
            return operation.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException("InternalFailure", "interrupted", null);
        }
    }
}
