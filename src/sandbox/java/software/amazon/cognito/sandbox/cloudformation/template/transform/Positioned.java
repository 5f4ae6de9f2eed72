package software.amazon.cognito.sandbox.cloudformation.template.transform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** JSON as nodes, each at the position of what it was made of: the same place in the template, or what that is in. */
final class Positioned {
    private Positioned() {}

    /** @param origin what stood at this place before, or around it */
    static Node of(JsonNode json, Node origin) {
        if (json.isObject()) {
            List<NodeTuple> fields = new ArrayList<>();
            json.properties().forEach(field -> fields.add(field(field.getKey(), field.getValue(), origin)));
            return new MappingNode(Tag.MAP, true, fields, FlowStyle.BLOCK, origin.getStartMark(), origin.getEndMark());
        }
        if (json.isArray()) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < json.size(); i++) {
                items.add(of(json.get(i), item(origin, i)));
            }
            return new SequenceNode(Tag.SEQ, true, items, FlowStyle.BLOCK, origin.getStartMark(), origin.getEndMark());
        }
        return scalar(tag(json), json.asText(), origin);
    }

    private static NodeTuple field(String name, JsonNode value, Node origin) {
        Optional<NodeTuple> same = origin instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(field -> field.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .findFirst()
                : Optional.empty();
        return new NodeTuple(
                scalar(Tag.STR, name, same.map(NodeTuple::getKeyNode).orElse(origin)),
                of(value, same.map(NodeTuple::getValueNode).orElse(origin)));
    }

    private static Node item(Node origin, int index) {
        return origin instanceof SequenceNode list && index < list.getValue().size()
                ? list.getValue().get(index)
                : origin;
    }

    private static ScalarNode scalar(Tag tag, String text, Node origin) {
        return new ScalarNode(tag, true, text, ScalarStyle.PLAIN, origin.getStartMark(), origin.getEndMark());
    }

    private static Tag tag(JsonNode json) {
        if (json.isBoolean()) {
            return Tag.BOOL;
        }
        if (json.isNull()) {
            return Tag.NULL;
        }
        return json.isNumber() ? (json.isIntegralNumber() ? Tag.INT : Tag.FLOAT) : Tag.STR;
    }
}
