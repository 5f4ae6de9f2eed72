package software.amazon.cognito.manageduserpoolclient;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.failure.HandlerFailure;

/**
 * What the name of the app client to manage must be like. Whether a pattern is valid shows only when it is used: what a
 * template said before may be invalid.
 *
 * @param property NamePattern or NamePrefix
 * @param value of the property
 */
record NameSelector(String property, String value) {

    /** Of which no pattern needs a stack of 512 kB. */
    private static final int MOST_CHARACTERS = 3_000;

    private static final int MOST_QUOTED = 300;

    /** How often something is repeated at the most; the first group is there if that may hold repetitions itself. */
    private static final Pattern REPETITION = Pattern.compile("(\\)|\\\\E)?\\{(?:\\d+,)?(\\d+)");

    /**
     * The selector of a resource to create.
     *
     * @throws HandlerFailure InvalidRequest unless the model has exactly one, and a valid one
     */
    static NameSelector of(ResourceModel model) {
        List<NameSelector> selectors = all(model);
        if (selectors.size() != 1) {
            throw invalid("%s set. Set exactly one of them: the app client is found by its name."
                    .formatted(
                            selectors.isEmpty()
                                    ? "Neither NamePattern nor NamePrefix is"
                                    : "Both NamePattern and NamePrefix are"));
        }
        selectors.get(0).names();
        return selectors.get(0);
    }

    /** The selectors that a model has, valid or not. */
    static List<NameSelector> all(ResourceModel model) {
        return Stream.of(
                        new NameSelector("NamePattern", model.getNamePattern()),
                        new NameSelector("NamePrefix", model.getNamePrefix()))
                .filter(selector -> selector.value != null)
                .toList();
    }

    /**
     * Tells the names of the app clients that are meant.
     *
     * @throws HandlerFailure InvalidRequest if the pattern is invalid
     */
    Predicate<String> names() {
        if (property.equals("NamePrefix")) {
            return name -> name.startsWith(value);
        }
        if (charactersWithRepetitions() > MOST_CHARACTERS) {
            throw invalid(
                    "%s may have more than %,d characters when its repetitions are written out. Repeat less: a name has at most 128."
                            .formatted(this, MOST_CHARACTERS));
        }
        try {
            Pattern pattern = Pattern.compile(value);
            return name -> pattern.matcher(name).find();
        } catch (PatternSyntaxException invalid) {
            throw invalid(
                    "%s is not a regular expression in RE2 syntax: %s. Correct it.".formatted(this, why(invalid)));
        }
    }

    /** Whether an app client of that name is meant; throws as {@link #names()} does. */
    boolean selects(String name) {
        return names().test(name);
    }

    /**
     * An upper bound, as if repeated groups were nested. RE2/J copies what is repeated and knows no limit: {@code
     * (((a{100}){100}){100}){10}} exhausts a memory of 230 MB.
     */
    private double charactersWithRepetitions() {
        double characters = value.length();
        double copies = 1;
        Matcher repetition = REPETITION.matcher(value);
        while (repetition.find()) {
            double times = Math.max(1, Double.parseDouble(repetition.group(2)));
            if (repetition.group(1) == null) {
                characters += times;
            } else {
                copies *= times;
            }
        }
        return characters * copies;
    }

    private static String why(PatternSyntaxException invalid) {
        return invalid.getPattern().equals("stack underflow")
                ? "unexpected )"
                : "%s: %s".formatted(invalid.getDescription(), FailureMessage.quote(invalid.getPattern(), MOST_QUOTED));
    }

    private static HandlerFailure invalid(String message) {
        return new HandlerFailure(HandlerErrorCode.InvalidRequest, message);
    }

    @Override
    public String toString() {
        return "%s '%s'".formatted(property, FailureMessage.quote(value, MOST_QUOTED));
    }
}
