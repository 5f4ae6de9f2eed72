package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A property that is not as a template says.
 *
 * @param path such as {@code TokenValidityUnits.AccessToken}
 * @param expected what the template says
 * @param actual what the resource has; null when it has nothing
 */
public record Difference(String path, JsonNode expected, JsonNode actual) {

    /**
     * Compares what a template says with what a resource has. Properties that the template does not speak of do not
     * count, nor does the order of a list whose schema says {@code insertionOrder: false}.
     */
    public static List<Difference> between(TypeSchema schema, ObjectNode expected, ObjectNode actual) {
        List<Difference> found = new ArrayList<>();
        compare(schema, schema.document(), "", expected, actual, found);
        return found;
    }

    private static void compare(
            TypeSchema types,
            JsonNode schema,
            String path,
            JsonNode expected,
            JsonNode actual,
            List<Difference> found) {
        if (expected instanceof ObjectNode object && actual instanceof ObjectNode) {
            object.fields().forEachRemaining(field -> {
                String name = field.getKey();
                String child = path.isEmpty() ? name : path + "." + name;
                compare(types, types.property(schema, name), child, field.getValue(), actual.get(name), found);
            });
        } else if (!same(schema, expected, actual)) {
            found.add(new Difference(path, expected, actual));
        }
    }

    private static boolean same(JsonNode schema, JsonNode expected, JsonNode actual) {
        if (actual == null) {
            return expected.isContainerNode() && expected.isEmpty();
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        boolean ordered = schema.path("insertionOrder").asBoolean(true);
        return !ordered && expected instanceof ArrayNode && actual instanceof ArrayNode
                ? sorted(expected).equals(sorted(actual))
                : expected.equals(actual);
    }

    private static List<String> sorted(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::toString)
                .sorted()
                .toList();
    }
}
