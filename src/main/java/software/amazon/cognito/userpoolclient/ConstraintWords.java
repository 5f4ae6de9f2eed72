package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an explanation says of members that break a limit of the API model. */
final class ConstraintWords {

    private static final Pattern VIOLATION =
            Pattern.compile("at '([\\w.]+)' failed to satisfy constraint: (.*?)(?=; Value|$)", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\.(\\d{1,9})");
    private static final int MOST_VIOLATIONS = 3;

    /** How a limit on the elements of a list begins, and its parts. */
    private static final String ON_ELEMENTS = "Member must satisfy constraint: [";

    private static final Pattern LONGEST = Pattern.compile("length less than or equal to (\\d+)");
    private static final Pattern SHORTEST = Pattern.compile("length greater than or equal to (\\d+)");
    private static final Pattern VALUES = Pattern.compile("enum value set: \\[([^]]*)]");
    private static final Pattern SYNTAX =
            Pattern.compile("regular expression pattern: (.*?)(?=, Member must|]$)", Pattern.DOTALL);

    private ConstraintWords() {}

    /** A sentence on each of the first members that are wrong, each with its remedy. */
    static String sentences(String words, RejectedRequest request) {
        List<String> all = VIOLATION
                .matcher(words)
                .results()
                .map(violation -> sentence(property(violation.group(1)), violation.group(2), request))
                .distinct()
                .toList();
        int more = all.size() - MOST_VIOLATIONS;
        return all.stream().limit(MOST_VIOLATIONS).collect(Collectors.joining(" "))
                + (more <= 0 ? "" : more == 1 ? " One more follows." : " %d more follow.".formatted(more));
    }

    /** The API's members begin in lower case, and the elements of a list end in "member". */
    private static String property(String path) {
        return Stream.of(path.split("\\."))
                .filter(name -> !name.equals("member"))
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.joining("."));
    }

    private static String sentence(String property, String constraint, RejectedRequest request) {
        if (constraint.startsWith("Member must not be null")) {
            return property + " is missing: set it.";
        }
        if (!request.hasProperty(property)) {
            return property + " does not satisfy its constraint: correct it.";
        }
        return wrong(property, constraint, request) + " Correct it to satisfy the constraint.";
    }

    private static String wrong(String property, String constraint, RejectedRequest request) {
        Matcher element = ELEMENT.matcher(property);
        if (element.matches()) {
            return request.element(element.group(1), Integer.parseInt(element.group(2))) + ".";
        }
        JsonNode value = request.value(property);
        if (value.isArray() && !constraint.startsWith(ON_ELEMENTS)) {
            return "%s holds %d element%s%s."
                    .formatted(property, value.size(), value.size() == 1 ? "" : "s", request.origin(property));
        }
        return Stream.of(
                        request.holding(one -> breaks(constraint, one), property),
                        request.holding(FailureMessage::hasInvisible, property),
                        request.states(property) + ".")
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static boolean breaks(String constraint, String element) {
        return is(LONGEST, constraint, longest -> element.length() > longest)
                || is(SHORTEST, constraint, shortest -> element.length() < shortest)
                || VALUES.matcher(constraint).results().anyMatch(values -> !List.of(
                                values.group(1).split(", "))
                        .contains(element))
                || SYNTAX.matcher(constraint).results().anyMatch(syntax -> !matches(syntax.group(1), element));
    }

    private static boolean is(Pattern limit, String constraint, IntPredicate broken) {
        return limit.matcher(constraint).results().anyMatch(found -> broken.test(Integer.parseInt(found.group(1))));
    }

    private static boolean matches(String syntax, String element) {
        try {
            return element.matches(syntax);
        } catch (PatternSyntaxException unknown) {
            return true;
        }
    }
}
