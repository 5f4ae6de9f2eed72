package software.amazon.cognito.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.attribute.Attributes;

/** What an explanation says of members that break a limit of the API model. */
final class ConstraintWords {

    private static final Pattern VIOLATION =
            Pattern.compile("at '([\\w.]+)' failed to satisfy constraint: (.*?)(?=; Value|$)", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\.(\\d{1,9})");

    /** The limits on the elements of a list. */
    private static final Pattern LIMIT = Pattern.compile("length less than or equal to (\\d+)"
            + "|length greater than or equal to (\\d+)"
            + "|enum value set: \\[([^]]*)]"
            + "|regular expression pattern: (.*?)(?=, Member must|]$)");

    private ConstraintWords() {}

    /** A sentence on each of the first members that are wrong, with its remedy. */
    static String sentences(String words, RejectedRequest request) {
        return RejectedRequest.first(VIOLATION
                .matcher(words)
                .results()
                .map(violation -> sentence(property(violation.group(1)), violation.group(2), request))
                .distinct()
                .toList());
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
        return (property.equals("ClientId") || Attributes.NAMES.contains(property.split("\\.")[0]))
                ? wrong(property, constraint, request) + " Correct it to satisfy the constraint."
                : property + " does not satisfy its constraint: correct it.";
    }

    private static String wrong(String property, String constraint, RejectedRequest request) {
        Matcher element = ELEMENT.matcher(property);
        if (element.matches()) {
            return request.element(element.group(1), Integer.parseInt(element.group(2)));
        }
        JsonNode value = request.value(property);
        if (value.isArray() && !constraint.startsWith("Member must satisfy constraint: [")) {
            return "%s holds %d element%s%s."
                    .formatted(property, value.size(), value.size() == 1 ? "" : "s", request.origin(property));
        }
        String elements = request.holding(one -> breaks(constraint, one), property);
        return elements.isEmpty() ? request.states(property) : elements;
    }

    private static boolean breaks(String constraint, String element) {
        return LIMIT.matcher(constraint)
                .results()
                .anyMatch(limit -> limit.group(1) != null && element.length() > Integer.parseInt(limit.group(1))
                        || limit.group(2) != null && element.length() < Integer.parseInt(limit.group(2))
                        || limit.group(3) != null
                                && !List.of(limit.group(3).split(", ")).contains(element)
                        || limit.group(4) != null && !matches(limit.group(4), element));
    }

    private static boolean matches(String pattern, String element) {
        try {
            return element.matches(pattern);
        } catch (PatternSyntaxException unknown) {
            return true;
        }
    }
}
