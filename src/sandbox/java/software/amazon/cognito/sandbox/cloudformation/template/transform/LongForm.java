package software.amazon.cognito.sandbox.cloudformation.template.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Scalars;

/** A template as JSON: short forms of functions become long ones. */
final class LongForm {
    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

    private LongForm() {}

    static JsonNode of(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!") || tag.startsWith("!!")) {
            return plain(node);
        }
        String name = tag.substring(1);
        return JsonNodeFactory.instance
                .objectNode()
                .set(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, argument(name, node));
    }

    private static JsonNode argument(String function, Node node) {
        if (function.equals("GetAtt") && node instanceof ScalarNode scalar) {
            ArrayNode parts = JsonNodeFactory.instance.arrayNode();
            Stream.of(scalar.getValue().split("\\.", 2)).forEach(parts::add);
            return parts;
        }
        return node instanceof ScalarNode scalar ? TextNode.valueOf(scalar.getValue()) : plain(node);
    }

    private static JsonNode plain(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Scalars.json(scalar).orElse(NullNode.getInstance());
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> list.add(of(item)));
            return list;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ((MappingNode) node).getValue().forEach(field -> {
            if (field.getKeyNode() instanceof ScalarNode key) {
                object.set(key.getValue(), of(field.getValueNode()));
            }
        });
        return object;
    }
}
