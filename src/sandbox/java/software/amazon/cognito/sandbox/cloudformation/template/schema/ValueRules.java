package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.json.JSONObject;

/** What a schema says of values: types, enums, ranges, lengths, patterns. */
final class ValueRules {
    private static final int SHOWN_CHARACTERS = 60;
    /** {@link NameRules} has better words for these. */
    private static final Set<String> NAME_KEYWORDS = Set.of("required", "additionalProperties");

    private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf");

    private static final Map<String, String> TYPES = Map.of(
            "string", "a string",
            "integer", "an integer",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object");

    private ValueRules() {}

    static List<Violation> violations(JsonNode properties, SchemaNode schema, Schema validator) {
        try {
            validator.validate(new JSONObject(properties.toString()));
            return List.of();
        } catch (ValidationException e) {
            return leaves(e)
                    .filter(leaf -> !NAME_KEYWORDS.contains(leaf.getKeyword()))
                    .map(leaf -> violation(leaf, properties, schema))
                    .toList();
        }
    }

    /** Without alternatives: they are told apart by formats and references that only AWS can check. */
    private static Stream<ValidationException> leaves(ValidationException e) {
        if (e.getKeyword() != null && ALTERNATIVES.contains(e.getKeyword())) {
            return Stream.empty();
        }
        return e.getCausingExceptions().isEmpty()
                ? Stream.of(e)
                : e.getCausingExceptions().stream().flatMap(ValueRules::leaves);
    }

    private static Violation violation(ValidationException e, JsonNode properties, SchemaNode schema) {
        JsonPointer pointer = JsonPointer.compile(e.getPointerToViolation().substring(1));
        JsonNode limit = schema.at(pointer).rule().path(e.getKeyword());
        return new Violation(
                pointer,
                false,
                Violation.path(pointer) + " " + rule(e.getKeyword(), limit) + ", not "
                        + shown(e.getKeyword(), properties.at(pointer)));
    }

    private static String rule(String keyword, JsonNode limit) {
        String text = limit.asText();
        return switch (keyword) {
            case "type" -> "must be " + TYPES.getOrDefault(text, limit.toString());
            case "enum" -> "must be one of " + listed(limit);
            case "minimum" -> "must be at least " + text;
            case "maximum" -> "must be at most " + text;
            case "minLength" -> "must have at least " + text + " characters";
            case "maxLength" -> "must have at most " + text + " characters";
            case "minItems" -> "must have at least " + text + " items";
            case "maxItems" -> "must have at most " + text + " items";
            case "pattern" -> "must match " + text;
            default -> "must comply with the schema's " + keyword + " " + limit;
        };
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String shown(String keyword, JsonNode value) {
        String text = value.asText();
        return switch (keyword) {
            case "minLength", "maxLength" -> String.valueOf(text.codePointCount(0, text.length()));
            case "minItems", "maxItems" -> String.valueOf(value.size());
            default -> value.isArray() ? "a list" : value.isObject() ? "an object" : shortened(text);
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, SHOWN_CHARACTERS) + "... (" + text.length() + " characters)";
    }
}
