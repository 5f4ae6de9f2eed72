package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;

/** Takes YAML nodes apart; what is not as it should be becomes a problem, and is as if it were not there. */
public final class Nodes {
    /** @param name where the field's name stands */
    public record Field(Position name, Node value) {}

    private static final Set<Tag> TEXT = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);

    private final Path file;
    private final Problems problems;

    public Nodes(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    public Position position(Node node) {
        return YamlFile.position(file, node.getStartMark());
    }

    public void problem(Node node, String message) {
        problems.add(position(node), message);
    }

    public void problem(Position position, String message) {
        problems.add(position, message);
    }

    /** Reports a problem. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** How many were reported. */
    public int problemCount() {
        return problems.count();
    }

    /** The fields of an object, in the order of the file. */
    public Map<String, Field> fields(Node node, String what) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping) || !node.getTag().equals(Tag.MAP)) {
            problem(node, what + " must be an object");
            return fields;
        }
        for (NodeTuple field : mapping.getValue()) {
            Node key = field.getKeyNode();
            if (!key.getTag().equals(Tag.STR) || !(key instanceof ScalarNode name)) {
                problem(key, "a name must be a string");
            } else {
                Field before = fields.put(name.getValue(), new Field(position(key), field.getValueNode()));
                if (before != null) {
                    problems.warn(
                            position(key),
                            name.getValue() + " is already there at line "
                                    + before.name().line() + ": CloudFormation takes the last one");
                }
            }
        }
        return fields;
    }

    /** The fields of an object that may have no others. */
    public Map<String, Field> fields(Node node, String what, Set<String> allowed) {
        Map<String, Field> fields = fields(node, what);
        fields.forEach((name, field) -> {
            if (!allowed.contains(name)) {
                problem(field.name(), name + " is not supported in " + what + Suggestion.of(name, allowed));
            }
        });
        return fields;
    }

    /** A field that must be there. */
    public Optional<Node> required(Map<String, Field> fields, String name, Field owner) {
        if (!fields.containsKey(name) && owner.value() instanceof MappingNode) {
            problem(owner.name(), name + " is missing");
        }
        return Optional.ofNullable(fields.get(name)).map(Field::value);
    }

    /** The items of a list. */
    public List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
            return sequence.getValue();
        }
        problem(node, what + " must be a list");
        return List.of();
    }

    /** A string, number or boolean as a text. */
    public Optional<String> text(Node node, String what) {
        if (node instanceof ScalarNode scalar && TEXT.contains(node.getTag())) {
            return Scalars.json(scalar).map(JsonNode::asText);
        }
        problem(node, what + " must be a string");
        return Optional.empty();
    }

    /** As {@link #text(Node, String)}; no problem when the field is not there. */
    public Optional<String> text(Field field, String what) {
        return Optional.ofNullable(field).flatMap(there -> text(there.value(), what));
    }
}
