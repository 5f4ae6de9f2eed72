package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Scalars;

/** Converts scalars to the types that a schema wants, as CloudFormation does. */
public final class Coercion {
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,99}(\\.\\d{1,99})?([eE][-+]?\\d{1,3})?");

    private Coercion() {}

    /** The value as the schema wants it; as it is where no conversion leads there. */
    public static JsonNode coerce(JsonNode value, SchemaNode schema) {
        if (value.isObject()) {
            return object(value, schema);
        }
        if (value.isArray()) {
            return list(value, schema);
        }
        return switch (schema.type()) {
            case "string" -> TextNode.valueOf(value.asText());
            case "boolean" -> bool(value);
            case "integer" -> integer(value);
            case "number" -> number(value);
            default -> value;
        };
    }

    private static ObjectNode object(JsonNode value, SchemaNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.fields()
                .forEachRemaining(member ->
                        object.set(member.getKey(), coerce(member.getValue(), schema.property(member.getKey()))));
        return object;
    }

    private static ArrayNode list(JsonNode value, SchemaNode schema) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.forEach(item -> list.add(coerce(item, schema.items())));
        return list;
    }

    private static JsonNode bool(JsonNode value) {
        return switch (value.asText()) {
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> value;
        };
    }

    private static JsonNode integer(JsonNode value) {
        return INTEGER.matcher(value.asText()).matches() ? Scalars.integer(Long.parseLong(value.asText())) : value;
    }

    private static JsonNode number(JsonNode value) {
        if (INTEGER.matcher(value.asText()).matches()) {
            return integer(value);
        }
        return NUMBER.matcher(value.asText()).matches() ? DecimalNode.valueOf(new BigDecimal(value.asText())) : value;
    }
}
