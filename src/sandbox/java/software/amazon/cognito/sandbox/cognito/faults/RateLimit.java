package software.amazon.cognito.sandbox.cognito.faults;

import java.time.Clock;

/** A bucket of tokens that holds those of one second. Not safe for use by several threads. */
final class RateLimit {
    private final int requestsPerSecond;
    private final Clock clock;
    private double tokens;
    private long filledAt;

    RateLimit(int requestsPerSecond, Clock clock) {
        if (requestsPerSecond < 0) {
            throw new IllegalArgumentException("A rate cannot be negative.");
        }
        this.requestsPerSecond = requestsPerSecond;
        this.clock = clock;
        tokens = requestsPerSecond;
        filledAt = clock.millis();
    }

    int requestsPerSecond() {
        return requestsPerSecond;
    }

    boolean admits() {
        if (requestsPerSecond == 0) {
            return true;
        }
        long now = clock.millis();
        tokens = Math.min(requestsPerSecond, tokens + (now - filledAt) * requestsPerSecond / 1000.0);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
