package software.amazon.cognito.manageduserpoolclient;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repetitions of a regular expression in RE2 syntax. RE2/J copies what is repeated and goes through the copies by
 * recursion: {@code (((a{100}){100}){100}){10}} exhausts a memory of 230 MB, {@code ((((.?)))){700}} a stack of 1 MB.
 */
final class Repetitions {

    /** Of which no pattern needs a stack of 512 kB: a name has at most 128 characters. */
    static final long MOST = 2_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");
    private static final Pattern QUOTED =
            Pattern.compile("\\\\Q.*?(\\\\E|$)|\\\\.|\\[\\^?]?(\\\\.|\\[:\\w+:]|[^]])*+]?", Pattern.DOTALL);

    private final Deque<Long> enclosing = new ArrayDeque<>();
    private long length;
    private long ofLastTerm;

    private Repetitions() {}

    /** The length of a pattern whose repetitions are written out; what is escaped or a class of characters counts 1. */
    static long writtenOut(String pattern) {
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
        return repetitions.length
                + repetitions.enclosing.stream().mapToLong(Long::longValue).sum();
    }

    private static long times(Matcher count) {
        String most = count.group(3);
        return Math.max(1, Long.parseLong(most == null || most.isEmpty() ? count.group(1) : most));
    }

    private void repeat(long times) {
        long copies = Math.min(ofLastTerm, MOST) * (times - 1);
        length += copies;
        ofLastTerm += copies;
    }

    private void read(char c) {
        length++;
        ofLastTerm = 1;
        if (c == '(') {
            enclosing.push(length - 1);
            length = 1;
        } else if (c == ')' && !enclosing.isEmpty()) {
            ofLastTerm = length;
            length += enclosing.pop();
        }
    }
}
