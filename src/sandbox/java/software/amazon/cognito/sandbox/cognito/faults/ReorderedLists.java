package software.amazon.cognito.sandbox.cognito.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cognito.sandbox.http.Json;

/** The same JSON with every list reversed: no list of the API has an order that means something. */
public final class ReorderedLists {
    private ReorderedLists() {}

    /** The JSON, reordered. */
    public static JsonNode of(JsonNode json) {
        if (json instanceof ArrayNode list) {
            ArrayNode reversed = Json.MAPPER.createArrayNode();
            list.forEach(member -> reversed.insert(0, of(member)));
            return reversed;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode copy = Json.MAPPER.createObjectNode();
            object.fields().forEachRemaining(field -> copy.set(field.getKey(), of(field.getValue())));
            return copy;
        }
        return json;
    }
}
