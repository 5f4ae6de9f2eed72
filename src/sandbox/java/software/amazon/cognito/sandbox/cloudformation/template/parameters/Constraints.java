package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.api.BoundedMatch;

/**
 * What a parameter's value must satisfy besides its type; a null is no limit.
 *
 * @param allowedPattern what the whole value must match
 * @param minLength in characters
 * @param maxLength in characters
 * @param description what to tell the user when the value does not comply
 */
public record Constraints(
        Pattern allowedPattern,
        Integer minLength,
        Integer maxLength,
        BigDecimal minValue,
        BigDecimal maxValue,
        String description) {

    /** What is wrong with a string: "must ...". */
    Stream<String> violatedByString(String value) {
        Stream.Builder<String> violated = Stream.builder();
        if (minLength != null && value.length() < minLength) {
            violated.add("must have at least " + minLength + " characters");
        }
        if (maxLength != null && value.length() > maxLength) {
            violated.add("must have at most " + maxLength + " characters");
        }
        if (allowedPattern != null && !BoundedMatch.matches(allowedPattern, value)) {
            violated.add("must match " + allowedPattern);
        }
        return violated.build();
    }

    /** What is wrong with a number: "must ...". */
    Stream<String> violatedByNumber(String value) {
        Stream.Builder<String> violated = Stream.builder();
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            violated.add("must be a number");
        }
        if (minValue != null && number.filter(n -> n.compareTo(minValue) < 0).isPresent()) {
            violated.add("must be at least " + minValue);
        }
        if (maxValue != null && number.filter(n -> n.compareTo(maxValue) > 0).isPresent()) {
            violated.add("must be at most " + maxValue);
        }
        return violated.build();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
