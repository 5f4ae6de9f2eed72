package software.amazon.cognito.waiting;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a handler stays away: exponential back-off with jitter, so that handlers which were turned away together do
 * not come back together. Half of each wait is certain: twenty of them take two and a half minutes at the least, and five at the most.
 */
final class Backoff {

    /** A quota of 15 requests a second serves 30 handlers in the first wait, 90 by the end of the second. */
    private static final int FIRST_SECONDS = 4;

    private static final int MAX_DOUBLINGS = 2;

    private Backoff() {}

    /**
     * A random time for a wait.
     *
     * @param wait 1 for the first in a row
     * @return seconds: 2 to 4 for the first wait, twice as many for each that follows, 8 to 16 in the end
     */
    static int seconds(int wait) {
        int longest = FIRST_SECONDS << Math.min(wait - 1, MAX_DOUBLINGS);
        return ThreadLocalRandom.current().nextInt(longest / 2, longest + 1);
    }
}
