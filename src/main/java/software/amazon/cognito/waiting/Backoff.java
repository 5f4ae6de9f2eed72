package software.amazon.cognito.waiting;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a handler stays away: exponential back-off with jitter, so that handlers which were turned away together do
 * not come back together. Half of each wait is certain: ten of them take four minutes at the least.
 */
final class Backoff {

    /** A quota of 15 requests a second serves 30 handlers in the first wait, 90 by the end of the second. */
    private static final int FIRST_SECONDS = 4;

    private static final int MAX_SECONDS = 60;
    private static final int MAX_DOUBLINGS = 4;

    private Backoff() {}

    /**
     * A random time for a wait.
     *
     * @param wait 1 for the first in a row
     * @return seconds: 2 to 4 for the first wait, twice as many for each that follows, 30 to 60 in the end
     */
    static int seconds(int wait) {
        int longest = Math.min(FIRST_SECONDS << Math.min(wait - 1, MAX_DOUBLINGS), MAX_SECONDS);
        return ThreadLocalRandom.current().nextInt(longest / 2, longest + 1);
    }
}
