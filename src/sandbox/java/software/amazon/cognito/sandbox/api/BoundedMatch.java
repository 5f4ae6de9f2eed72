package software.amazon.cognito.sandbox.api;

import java.util.regex.Pattern;

/**
 * Matches Java's regular expressions, which backtrack, with bounded work. Those of templates cannot be RE2's, which would
 * need no bound: CloudFormation's are Java's.
 */
public final class BoundedMatch {
    private static final int MOST_READS = 20_000_000;

    private BoundedMatch() {}

    /** Whether the whole text matches; not, either, when that cannot be told within the bounds. */
    public static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Text(text)).matches();
        } catch (TooManyReads | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Counts how often a character is read. */
    private static final class Text implements CharSequence {
        private final String text;
        private int reads;

        private Text(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
