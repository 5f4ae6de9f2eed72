package software.amazon.cognito.sandbox.cloudformation.template.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Scalars;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.YamlFile;

/** Turns nodes into values; where it cannot, it reports a problem and goes on with what cannot be read. */
public final class ValueParser {
    private static final String PREFIX = "Fn::";
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final Nodes nodes;
    private final Names names;
    private final Map<String, Function> functions;

    /** @param functions those that can be called here, by name */
    public ValueParser(Nodes nodes, Names names, Map<String, Function> functions) {
        this.nodes = nodes;
        this.names = names;
        this.functions = functions;
    }

    /** The value that a node means. */
    public Value parse(Node node) {
        String tag = node.getTag().getValue();
        if (PLAIN_TAGS.contains(node.getTag())) {
            return plain(node);
        }
        if (node.getTag().equals(YamlFile.ALIAS)) {
            return new Unreadable(nodes.position(node)); // reported when the file was read
        }
        String name = longForm(tag);
        if (name.startsWith(PREFIX) || functions.containsKey(name)) {
            // The function's tag stands where the argument's own would.
            node.setTag(plainTag(node));
            return call(name, tag, node, nodes.position(node));
        }
        return problem(nodes.position(node), tag.replace(Tag.PREFIX, "!!") + " is not supported");
    }

    private String longForm(String tag) {
        if (!tag.startsWith("!") || tag.startsWith("!!")) {
            return tag;
        }
        String name = tag.substring(1);
        return functions.containsKey(name) ? name : PREFIX + name;
    }

    private static Tag plainTag(Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> Tag.STR;
            case SEQUENCE -> Tag.SEQ;
            case MAPPING, ANCHOR -> Tag.MAP;
        };
    }

    private Value plain(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        return node instanceof SequenceNode sequence ? list(sequence) : object((MappingNode) node);
    }

    private Value scalar(ScalarNode scalar) {
        return Scalars.json(scalar)
                .<Value>map(json -> new Literal(json, nodes.position(scalar)))
                .orElseGet(() -> problem(nodes.position(scalar), "null is not allowed"));
    }

    private ListValue list(SequenceNode node) {
        return new ListValue(node.getValue().stream().map(this::parse).toList(), nodes.position(node));
    }

    private Value object(MappingNode node) {
        Map<String, Nodes.Field> fields = nodes.fields(node, "this");
        Optional<String> function =
                fields.keySet().stream().filter(this::isFunction).findFirst();
        if (function.isEmpty()) {
            return members(fields, node);
        }
        String name = function.get();
        if (fields.size() > 1) {
            return problem(nodes.position(node), name + " must stand alone");
        }
        return call(name, name, fields.get(name).value(), nodes.position(node));
    }

    private ObjectValue members(Map<String, Nodes.Field> fields, Node node) {
        Map<String, ObjectValue.Member> members = new LinkedHashMap<>();
        fields.forEach((name, field) -> members.put(name, new ObjectValue.Member(field.name(), parse(field.value()))));
        return new ObjectValue(members, nodes.position(node));
    }

    private boolean isFunction(String name) {
        return functions.containsKey(name) || name.startsWith(PREFIX);
    }

    private Value call(String name, String asWritten, Node argument, Position position) {
        Function function = functions.get(name);
        if (function == null) {
            return problem(
                    position,
                    asWritten + " is not a function that is allowed here" + Suggestion.of(name, functions.keySet()));
        }
        int before = nodes.problemCount();
        Call call = new Call(function, parse(argument), position);
        if (nodes.problemCount() == before) {
            function.problems(call, names).forEach(nodes::problem);
        }
        return nodes.problemCount() == before ? call : new Unreadable(position);
    }

    private Value problem(Position position, String message) {
        nodes.problem(position, message);
        return new Unreadable(position);
    }
}
