package software.amazon.cognito.sandbox.cognito.pools;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.cognito.sandbox.http.Json;

/** The user attributes of a pool: the standard ones, and the custom ones of its schema. */
final class SchemaAttributes {
    private static final ArrayNode STANDARD =
            Json.resource(SchemaAttributes.class, "standard-attributes.json", ArrayNode.class);

    private SchemaAttributes() {}

    /**
     * All attributes of a new pool.
     *
     * @param schema of the request: standard attributes with other settings, and custom attributes without their prefix
     */
    static ArrayNode of(JsonNode schema) {
        Map<String, ObjectNode> attributes = new LinkedHashMap<>();
        STANDARD.forEach(attribute -> attributes.put(attribute.get("Name").asText(), attribute.deepCopy()));
        for (JsonNode attribute : schema) {
            String name = attribute.path("Name").asText();
            if (attributes.containsKey(name)) {
                attributes.get(name).setAll((ObjectNode) attribute);
            } else {
                ObjectNode custom = custom(attribute.deepCopy());
                attributes.put(custom.get("Name").asText(), custom);
            }
        }
        return Json.MAPPER.createArrayNode().addAll(attributes.values());
    }

    private static ObjectNode custom(ObjectNode attribute) {
        reject(attribute.path("Required").asBoolean(), "Required custom attributes are not supported currently.");
        boolean developerOnly = attribute.path("DeveloperOnlyAttribute").asBoolean();
        String prefix = developerOnly ? "dev:custom:" : "custom:";
        attribute.put("Name", prefix + attribute.path("Name").asText());
        attribute.put("DeveloperOnlyAttribute", developerOnly);
        attribute.put("Mutable", attribute.path("Mutable").asBoolean(true));
        attribute.put("Required", false);
        return attribute;
    }
}
