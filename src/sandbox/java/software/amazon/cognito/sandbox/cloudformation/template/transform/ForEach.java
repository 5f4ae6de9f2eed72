package software.amazon.cognito.sandbox.cloudformation.template.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** {@code Fn::ForEach} of AWS::LanguageExtensions: the loops of a template, written out. */
final class ForEach {
    private static final String LOOP = "Fn::ForEach::";
    private static final String USAGE = " needs [identifier, list of strings or Ref of a parameter, {key: value}]";

    private final Nodes nodes;
    private final Map<String, List<String>> parameters;

    /**
     * For one template.
     *
     * @param nodes takes what is wrong
     * @param parameters the items of each parameter that may be a list
     */
    ForEach(Nodes nodes, Map<String, List<String>> parameters) {
        this.nodes = nodes;
        this.parameters = parameters;
    }

    /** A node without loops. */
    Node expanded(Node node) {
        return expanded(node, Map.of());
    }

    /** @param items the item that each identifier stands for */
    private Node expanded(Node node, Map<String, String> items) {
        Optional<String> item = refersTo(node).map(items::get);
        if (item.isPresent()) {
            return new ScalarNode(Tag.STR, true, item.get(), ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark());
        }
        if (node instanceof ScalarNode scalar) {
            return new ScalarNode(
                    scalar.getTag(),
                    true,
                    substituted(scalar.getValue(), items),
                    scalar.getScalarStyle(),
                    scalar.getStartMark(),
                    scalar.getEndMark());
        }
        if (node instanceof SequenceNode list) {
            return new SequenceNode(
                    list.getTag(),
                    true,
                    list.getValue().stream()
                            .map(child -> expanded(child, items))
                            .toList(),
                    list.getFlowStyle(),
                    list.getStartMark(),
                    list.getEndMark());
        }
        MappingNode mapping = (MappingNode) node;
        return new MappingNode(
                mapping.getTag(),
                true,
                fields(mapping, items),
                mapping.getFlowStyle(),
                mapping.getStartMark(),
                mapping.getEndMark());
    }

    private List<NodeTuple> fields(MappingNode mapping, Map<String, String> items) {
        List<NodeTuple> fields = new ArrayList<>();
        for (NodeTuple field : mapping.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode key && key.getValue().startsWith(LOOP)) {
                fields.addAll(loop(key, field.getValueNode(), items));
            } else {
                fields.add(new NodeTuple(expanded(field.getKeyNode(), items), expanded(field.getValueNode(), items)));
            }
        }
        return fields;
    }

    private List<NodeTuple> loop(ScalarNode key, Node value, Map<String, String> items) {
        List<Node> arguments = value instanceof SequenceNode list ? list.getValue() : List.of();
        if (arguments.size() != 3
                || !(arguments.get(0) instanceof ScalarNode identifier)
                || !(arguments.get(2) instanceof MappingNode body)) {
            nodes.problem(key, key.getValue() + USAGE);
            return List.of();
        }
        List<NodeTuple> fields = new ArrayList<>();
        for (String item : collection(key, arguments.get(1), items)) {
            Map<String, String> inner = new HashMap<>(items);
            inner.put(identifier.getValue(), item);
            fields.addAll(fields(body, inner));
        }
        return fields;
    }

    private List<String> collection(ScalarNode key, Node node, Map<String, String> items) {
        if (node instanceof SequenceNode list && node.getTag().equals(Tag.SEQ)) {
            return list.getValue().stream()
                    .flatMap(item -> nodes.text(expanded(item, items), "an item").stream())
                    .toList();
        }
        Optional<List<String>> parameter = refersTo(node).map(parameters::get);
        if (parameter.isEmpty()) {
            nodes.problem(key, key.getValue() + USAGE);
        }
        return parameter.orElse(List.of());
    }

    /** What a {@code Ref} names, in its short or long form. */
    private static Optional<String> refersTo(Node node) {
        if (node instanceof ScalarNode scalar && node.getTag().getValue().equals("!Ref")) {
            return Optional.of(scalar.getValue());
        }
        return node instanceof MappingNode mapping
                        && mapping.getValue().size() == 1
                        && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("Ref")
                        && mapping.getValue().get(0).getValueNode() instanceof ScalarNode name
                ? Optional.of(name.getValue())
                : Optional.empty();
    }

    /** {@code ${Identifier}} is the item, {@code &{Identifier}} its letters and digits. */
    private static String substituted(String text, Map<String, String> items) {
        String substituted = text;
        for (Map.Entry<String, String> item : items.entrySet()) {
            substituted = substituted
                    .replace("${" + item.getKey() + "}", item.getValue())
                    .replace("&{" + item.getKey() + "}", item.getValue().replaceAll("[^A-Za-z0-9]", ""));
        }
        return substituted;
    }
}
