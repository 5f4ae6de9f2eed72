package software.amazon.cognito.fuzz;

import java.util.regex.Pattern;

/** What no answer may tell of a program's inside: a line of a stack trace, the name of a class. */
public final class Disclosure {
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.$]+\\(\\w+\\.java|\\b(java|javax|com|org|software)(\\.[a-z]\\w+)+\\.[A-Z]\\w+");

    private Disclosure() {}

    /** Fails when the answer discloses something; what the caller wrote is no disclosure. */
    public static void requireNone(String answer, byte[] input) {
        boolean discloses = INSIDE.matcher(answer).results().anyMatch(found -> !Input.text(input)
                .contains(found.group()));
        if (discloses) {
            throw new AssertionError("Discloses its inside: " + answer);
        }
    }
}
