package software.amazon.cognito.manageduserpoolclient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names that a pattern or prefix nearly matches: that hold its letters and digits, in upper or lower case, but for few
 * edits. One edit adds, removes or replaces a character.
 */
final class SimilarNames {

    private static final int MAX_NAMES = 3;
    private static final int CHARACTERS_PER_EDIT = 4;

    /** How a pattern names classes of characters, and what is neither a letter nor a digit. */
    private static final String NOT_LITERAL = "\\\\[a-zA-Z]|[^\\p{Alnum}]";

    private final String text;

    /** Finds names similar to a pattern or prefix. */
    SimilarNames(String selector) {
        text = normalized(selector);
    }

    /** The most similar of the names, the best first; no more than three. */
    List<String> among(Stream<String> names) {
        return text.isEmpty()
                ? List.of()
                : names.map(name -> new Candidate(name, edits(normalized(name))))
                        .filter(candidate -> candidate.edits <= text.length() / CHARACTERS_PER_EDIT)
                        .sorted(Comparator.comparingInt(Candidate::edits))
                        .limit(MAX_NAMES)
                        .map(Candidate::name)
                        .toList();
    }

    private record Candidate(String name, int edits) {}

    private static String normalized(String text) {
        return text.replaceAll(NOT_LITERAL, "").toLowerCase(Locale.ROOT);
    }

    /** The fewest edits that make the text occur in the name: Sellers' algorithm. */
    private int edits(String name) {
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
