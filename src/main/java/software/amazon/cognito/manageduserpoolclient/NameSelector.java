package software.amazon.cognito.manageduserpoolclient;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.userpoolclient.HandlerFailure;

/**
 * What the name of the app client to manage must be like.
 *
 * @param property NamePattern or NamePrefix
 * @param value of the property
 * @param pattern occurs in the names that are selected
 */
record NameSelector(String property, String value, Pattern pattern) {

    /**
     * The selector of a resource to create.
     *
     * @throws HandlerFailure InvalidRequest unless the model has exactly one, and a valid one
     */
    static NameSelector of(ResourceModel model) {
        List<NameSelector> selectors = all(model);
        if (selectors.size() != 1) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "%s set. Set exactly one of them: the app client is found by its name."
                            .formatted(
                                    selectors.isEmpty()
                                            ? "Neither NamePattern nor NamePrefix is"
                                            : "Both NamePattern and NamePrefix are"));
        }
        return selectors.get(0);
    }

    /**
     * The selectors that a model has.
     *
     * @throws HandlerFailure InvalidRequest if a pattern is invalid
     */
    static List<NameSelector> all(ResourceModel model) {
        return Stream.of(ofPattern(model.getNamePattern()), ofPrefix(model.getNamePrefix()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static NameSelector ofPattern(String value) {
        return value == null ? null : new NameSelector("NamePattern", value, compile(value));
    }

    private static NameSelector ofPrefix(String value) {
        return value == null
                ? null
                : new NameSelector("NamePrefix", value, Pattern.compile("^" + Pattern.quote(value)));
    }

    private static Pattern compile(String value) {
        if (Repetitions.writtenOut(value) > Repetitions.MOST) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "NamePattern '%s' has more than %,d characters when its repetitions are written out. Repeat less: a name has at most 128."
                            .formatted(value, Repetitions.MOST));
        }
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException invalid) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "NamePattern '%s' is not a regular expression in RE2 syntax: %s at character %d. Correct it."
                            .formatted(value, invalid.getDescription(), errorPosition(value)));
        }
    }

    /** Where a pattern, read from its start, becomes one that no continuation in it makes valid again; from 1. */
    private static int errorPosition(String value) {
        return IntStream.iterate(value.length(), length -> length > 0, length -> length - 1)
                        .filter(length -> isValid(value.substring(0, length)))
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static boolean isValid(String value) {
        try {
            Pattern.compile(value);
            return true;
        } catch (PatternSyntaxException invalid) {
            return false;
        }
    }

    /** Whether an app client of that name is meant. */
    boolean selects(String name) {
        return pattern.matcher(name).find();
    }

    /** The most similar of names that are not selected. */
    List<String> similar(Stream<String> names) {
        return new SimilarNames(value).among(names);
    }

    @Override
    public String toString() {
        return "%s '%s'".formatted(property, value);
    }
}
