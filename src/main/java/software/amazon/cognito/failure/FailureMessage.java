package software.amazon.cognito.failure;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the message of a failure stays short enough to reach the user: only quotes of values and the service's own words
 * are cut, and {@code ...} marks every cut.
 */
public final class FailureMessage {

    /** The limit of CloudFormation's RecordHandlerProgress, the narrowest on the way; a longer message is rejected. */
    public static final int MOST_CHARACTERS = 1_024;

    private static final int SHORTEST_QUOTE = 16;
    private static final String CUT = "...";

    /** Control, format and unassigned characters, blanks that are not a space between others, and blank letters. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{C}\\p{Z}&&[^ ]]|^ +| +$|[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0"
                    + "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]");

    private FailureMessage() {}

    /**
     * The longest form of a message that fits.
     *
     * @param most how many characters the message may have
     * @param message the message by how many characters of a value it may quote
     */
    public static String fit(int most, IntFunction<String> message) {
        int quoted = most;
        String text = message.apply(quoted);
        while (text.length() > most && quoted > SHORTEST_QUOTE) {
            quoted = quoted * 2 / 3;
            text = message.apply(quoted);
        }
        return cut(text, most);
    }

    /** A message and another sentence, for which the message is cut where it has to be. */
    public static String append(String message, String sentence) {
        return cut(message, MOST_CHARACTERS - 1 - sentence.length()) + " " + sentence;
    }

    /** A value as it can be read, cut to about so many characters; the first invisible one is never cut. */
    public static String quote(String value, int most) {
        Matcher invisible = INVISIBLE.matcher(value);
        if (!invisible.find()) {
            return cut(value, most);
        }
        int start = boundary(value, Math.max(0, invisible.start() - most / 4));
        int end = boundary(value, Math.min(start + most, value.length()));
        String around = (start == 0 ? "" : CUT) + value.substring(start, end) + (end == value.length() ? "" : CUT);
        String visible = visible(around);
        return visible.length() <= most + 2 * CUT.length()
                ? visible
                : visible.substring(0, boundary(visible, most)) + CUT;
    }

    /** A text without its middle where it is longer. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int kept = most - CUT.length();
        int end = boundary(text, kept - kept / 2);
        int start = boundary(text, text.length() - kept / 2);
        return text.substring(0, end) + CUT + text.substring(start);
    }

    /** The text with invisible characters written as in JSON. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll(invisible -> Matcher.quoteReplacement(escaped(invisible.group())));
    }

    private static String escaped(String characters) {
        StringBuilder escapes = new StringBuilder();
        characters.chars().forEach(c -> escapes.append(c == '\n' ? "\\n" : "\\u%04x".formatted(c)));
        return escapes.toString();
    }

    /** The place or the one before it, whichever does not tear a character of two units. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at - 1
                : at;
    }
}
