package software.amazon.cognito.manageduserpoolclient;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repetitions of a regular expression in RE2 syntax. RE2/J copies what is repeated, so nested ones exhaust the memory
 * (measured: {@code (((a{100}){100}){100}){10}} in 230 MB).
 */
final class Repetitions {

    /** As many as the regular expressions of Go allow, which Terraform uses. */
    static final long MOST = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");
    private static final Pattern QUOTED =
            Pattern.compile("\\\\Q.*?(\\\\E|$)|\\\\.|\\[\\^?]?(\\\\.|\\[:\\w+:]|[^]])*]?", Pattern.DOTALL);

    private final Deque<Long> enclosing = new ArrayDeque<>();
    private long mostInGroup = 1;
    private long ofLastTerm = 1;

    private Repetitions() {}

    /** The most copies that nested repetitions make of one term. */
    static long most(String pattern) {
        Repetitions repetitions = new Repetitions();
        Matcher quoted = QUOTED.matcher(pattern);
        Matcher count = COUNT.matcher(pattern);
        for (int at = 0; at < pattern.length(); ) {
            boolean isQuoted = quoted.region(at, pattern.length()).lookingAt();
            boolean isCount = !isQuoted && count.region(at, pattern.length()).lookingAt();
            if (isCount) {
                repetitions.repeat(times(count));
            } else {
                repetitions.read(isQuoted ? 'a' : pattern.charAt(at));
            }
            at = isQuoted ? quoted.end() : isCount ? count.end() : at + 1;
        }
        return repetitions.mostInGroup;
    }

    private static long times(Matcher count) {
        String most = count.group(3);
        return Math.max(1, Long.parseLong(most == null || most.isEmpty() ? count.group(1) : most));
    }

    private void repeat(long times) {
        ofLastTerm = Math.min(ofLastTerm * times, MOST + 1);
        mostInGroup = Math.max(mostInGroup, ofLastTerm);
    }

    private void read(char c) {
        switch (c) {
            case '(' -> {
                enclosing.push(mostInGroup);
                mostInGroup = 1;
            }
            case ')' -> {
                ofLastTerm = mostInGroup;
                mostInGroup = Math.max(ofLastTerm, enclosing.isEmpty() ? 1 : enclosing.pop());
            }
            case '*', '+', '?' -> {
                // Repeats without a copy.
            }
            default -> ofLastTerm = 1;
        }
    }
}
