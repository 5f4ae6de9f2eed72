package software.amazon.cognito.sandbox.template;

import java.math.BigDecimal;

/**
 * What a parameter's value must satisfy besides its type; a null is no limit.
 *
 * @param allowedPattern a regular expression that the whole value must match
 * @param description what to tell the user when the value does not comply
 */
public record Constraints(
        String allowedPattern,
        Integer minLength,
        Integer maxLength,
        BigDecimal minValue,
        BigDecimal maxValue,
        String description) {}
