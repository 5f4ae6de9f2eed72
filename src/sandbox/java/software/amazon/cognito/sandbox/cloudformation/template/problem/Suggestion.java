package software.amazon.cognito.sandbox.cloudformation.template.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code "; did you mean X?"}, or nothing when no name is near. */
    public static String of(String name, Collection<String> names) {
        int near = Math.min(3, name.length() / 3);
        return names.stream()
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(closest -> distance(name, closest) <= near)
                .map(closest -> "; did you mean " + closest + "?")
                .orElse("");
    }

    /** Levenshtein's edit distance, letter case aside. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(substituted, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[b.length()];
    }
}
