package software.amazon.cognito.manageduserpoolclient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Names that a pattern or prefix nearly matches, for a typo is the usual reason that it matches none: that hold its
 * letters and digits, in upper or lower case, but for few edits. One edit adds, removes or replaces a character.
 */
final class SimilarNames {

    private static final int MAX_NAMES = 3;
    private static final int CHARACTERS_PER_EDIT = 4;

    /** How a pattern names classes of characters, and what is neither a letter nor a digit. */
    private static final String NOT_LITERAL = "\\\\[a-zA-Z]|[^\\p{Alnum}]";

    private SimilarNames() {}

    /** The names most similar to a pattern or prefix, the best first; no more than three. */
    static List<String> to(String selector, Stream<String> names) {
        String text = normalized(selector);
        ToIntFunction<String> edits = name -> edits(text, normalized(name));
        return names.filter(name -> !text.isEmpty() && edits.applyAsInt(name) <= text.length() / CHARACTERS_PER_EDIT)
                .sorted(Comparator.comparingInt(edits))
                .limit(MAX_NAMES)
                .toList();
    }

    private static String normalized(String text) {
        return text.replaceAll(NOT_LITERAL, "").toLowerCase(Locale.ROOT);
    }

    /** The fewest edits that make the text occur in the name: Sellers' algorithm. */
    private static int edits(String text, String name) {
        int[] edits = new int[name.length() + 1];
        for (int row = 1; row <= text.length(); row++) {
            int diagonal = edits[0];
            edits[0] = row;
            for (int column = 1; column <= name.length(); column++) {
                int replaced = diagonal + (text.charAt(row - 1) == name.charAt(column - 1) ? 0 : 1);
                diagonal = edits[column];
                edits[column] = Math.min(replaced, 1 + Math.min(edits[column], edits[column - 1]));
            }
        }
        return Arrays.stream(edits).min().orElseThrow();
    }
}
