package software.amazon.cognito.sandbox.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random text that matches a regular expression, in the part of the language that schemas use. */
final class PatternText {
    private static final int MANY = 8;
    private static final String WORD = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;
    private String pattern;
    private int at;

    /** @param seed gives the same texts in the same order */
    PatternText(long seed) {
        this.random = new Random(seed);
    }

    /** A text; it need not match where the pattern looks ahead or behind. */
    String matching(String regularExpression) {
        pattern = regularExpression;
        at = 0;
        return alternatives();
    }

    private String alternatives() {
        List<String> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (next('|')) {
            alternatives.add(sequence());
        }
        return alternatives.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            int start = at;
            String once = atom();
            int end = at;
            int times = times();
            int after = at;
            if (times == 0) {
                once = "";
            }
            text.append(once);
            for (int i = 1; i < times; i++) {
                at = start;
                text.append(atom());
            }
            at = Math.max(end, after);
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> any(WORD);
            case '[' -> any(characterClass());
            case '(' -> group();
            case '\\' -> escape();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        boolean looksAround =
                pattern.startsWith("?=", at) || pattern.startsWith("?!", at) || pattern.startsWith("?<", at);
        if (pattern.startsWith("?", at)) {
            while (at < pattern.length() && ":=!)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            next(':');
            next('=');
            next('!');
        }
        String text = alternatives();
        next(')');
        return looksAround ? "" : text;
    }

    private String escape() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return switch (c) {
            case 'd' -> any("0123456789");
            case 'w' -> any(WORD);
            case 'S' -> any(WORD);
            case 's' -> " ";
            case 'b', 'A', 'z', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    /** The characters of a class, in the order in which they are written. */
    private String characterClass() {
        boolean negated = next('^');
        StringBuilder characters = new StringBuilder();
        while (at < pattern.length() && (pattern.charAt(at) != ']' || characters.isEmpty())) {
            String from = pattern.charAt(at) == '\\' ? escaped() : String.valueOf(pattern.charAt(at++));
            if (from.length() == 1 && beginsRange()) {
                at++;
                char to = pattern.charAt(at) == '\\' ? escaped().charAt(0) : pattern.charAt(at++);
                IntStream.rangeClosed(from.charAt(0), to).forEach(c -> characters.append((char) c));
            } else {
                characters.append(from);
            }
        }
        at++;
        return negated ? without(characters.toString()) : characters.toString();
    }

    private boolean beginsRange() {
        return at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
    }

    private String escaped() {
        at++;
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> "0123456789";
            case 'w', 'S' -> WORD;
            case 's' -> " ";
            default -> String.valueOf(c);
        };
    }

    private static String without(String characters) {
        return WORD.chars()
                .filter(c -> characters.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private int times() {
        int times = 1;
        if (next('?')) {
            times = 0;
        } else if (next('*')) {
            times = 0;
        } else if (next('+')) {
            times = 1;
        } else if (at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            String[] bounds = pattern.substring(at + 1, end).split(",", -1);
            int fewest = bounds[0].isBlank() ? 0 : Integer.parseInt(bounds[0].strip());
            int most = bounds.length < 2 ? fewest : bounds[1].isBlank() ? MANY : Integer.parseInt(bounds[1].strip());
            times = Math.max(fewest, Math.min(most, MANY));
            at = end + 1;
        }
        next('?');
        return times;
    }

    private String any(String characters) {
        return characters.isEmpty() ? "" : String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private boolean next(char c) {
        if (at < pattern.length() && pattern.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
