package software.amazon.cognito.reliability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shorthand for JSON. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object written with single quotes. */
    static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** An object with one member. */
    static ObjectNode member(String name, Object value) {
        return MAPPER.createObjectNode().set(name, MAPPER.valueToTree(value));
    }

    /** All members of all objects, those of nested objects included; the last one wins. */
    static ObjectNode union(Iterable<ObjectNode> objects) {
        ObjectNode union = MAPPER.createObjectNode();
        objects.forEach(object -> addAll(object, union));
        return union;
    }

    private static void addAll(ObjectNode from, ObjectNode to) {
        from.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode nested) {
                addAll(nested, to.withObjectProperty(member.getKey()));
            } else {
                to.set(member.getKey(), member.getValue());
            }
        });
    }

    static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
