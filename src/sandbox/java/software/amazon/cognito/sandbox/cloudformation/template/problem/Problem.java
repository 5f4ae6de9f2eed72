package software.amazon.cognito.sandbox.cloudformation.template.problem;

import java.util.regex.Pattern;

/**
 * Something that is wrong.
 *
 * @param position null when it is in no place of the template, as a parameter that the user gave
 * @param message one line that is safe to print, whatever the template has in it
 */
public record Problem(Position position, String message) {
    private static final int MAX_LENGTH = 400;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Problem {
        message = UNPRINTABLE.matcher(message).replaceAll("?");
        if (message.length() > MAX_LENGTH) {
            message = message.substring(0, MAX_LENGTH) + "...";
        }
    }

    @Override
    public String toString() {
        return position == null ? message : position + ": " + message;
    }
}
