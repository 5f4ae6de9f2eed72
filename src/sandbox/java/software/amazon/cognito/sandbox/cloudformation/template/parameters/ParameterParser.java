package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a declaration into a parameter. */
public final class ParameterParser {
    private static final Set<String> FIELDS = Set.of(
            "Type",
            "Default",
            "AllowedValues",
            "AllowedPattern",
            "MinLength",
            "MaxLength",
            "MinValue",
            "MaxValue",
            "NoEcho",
            "Description",
            "ConstraintDescription");

    private final Nodes nodes;

    public ParameterParser(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Reads the declaration of a parameter; empty where it is wrong, which the problems of the template then tell. */
    public Optional<Parameter> parse(String name, Nodes.Field field) {
        Map<String, Nodes.Field> fields = nodes.fields(field.value(), "a parameter", FIELDS);
        text(fields, "Description");
        String defaultValue = text(fields, "Default");
        List<String> allowedValues = allowedValues(fields.get("AllowedValues"));
        Constraints constraints = constraints(fields);
        Boolean noEcho = converted(fields, "NoEcho", "true or false", ParameterParser::bool);
        return nodes.required(fields, "Type", field)
                .flatMap(type -> nodes.text(type, "Type"))
                .filter(type -> isSupported(type, fields.get("Type")))
                .map(type -> new Parameter(
                        name,
                        type,
                        defaultValue,
                        allowedValues,
                        constraints,
                        Boolean.TRUE.equals(noEcho),
                        field.name()));
    }

    private boolean isSupported(String type, Nodes.Field field) {
        boolean supported = ParameterType.of(type).isPresent();
        if (!supported) {
            nodes.problem(
                    nodes.position(field.value()),
                    "parameter type " + type + " is not supported" + Suggestion.of(type, ParameterType.NAMES));
        }
        return supported;
    }

    private Constraints constraints(Map<String, Nodes.Field> fields) {
        return new Constraints(
                converted(fields, "AllowedPattern", "a regular expression", Pattern::compile),
                converted(fields, "MinLength", "an integer", Integer::valueOf),
                converted(fields, "MaxLength", "an integer", Integer::valueOf),
                converted(fields, "MinValue", "a number", BigDecimal::new),
                converted(fields, "MaxValue", "a number", BigDecimal::new),
                text(fields, "ConstraintDescription"));
    }

    private List<String> allowedValues(Nodes.Field field) {
        return field == null
                ? List.of()
                : nodes.items(field.value(), "AllowedValues").stream()
                        .flatMap(item -> nodes.text(item, "an allowed value").stream())
                        .toList();
    }

    private String text(Map<String, Nodes.Field> fields, String name) {
        return nodes.text(fields.get(name), name).orElse(null);
    }

    /** Null when it is not there or is not what it should be. */
    private <T> T converted(
            Map<String, Nodes.Field> fields, String name, String expected, Function<String, T> conversion) {
        String text = text(fields, name);
        try {
            return text == null ? null : conversion.apply(text);
        } catch (IllegalArgumentException e) {
            nodes.problem(fields.get(name).value(), name + " must be " + expected);
            return null;
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
