package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Scalars;

/** Turns a declaration into a mapping: two levels of keys, then strings, numbers, booleans or lists of these. */
final class MappingParser {
    private final Nodes nodes;

    MappingParser(Nodes nodes) {
        this.nodes = nodes;
    }

    Optional<JsonNode> parse(String name, Nodes.Field field) {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        nodes.fields(field.value(), "mapping " + name).forEach((key, topLevel) -> {
            ObjectNode values = mapping.putObject(key);
            nodes.fields(topLevel.value(), "each member of mapping " + name)
                    .forEach((second, value) -> value(value.value()).ifPresent(json -> values.set(second, json)));
        });
        return Optional.of(mapping);
    }

    private Optional<JsonNode> value(Node node) {
        if (node instanceof SequenceNode list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            list.getValue().forEach(item -> value(item).ifPresent(items::add));
            return Optional.of(items);
        }
        if (node instanceof ScalarNode scalar) {
            return nodes.text(scalar, "a value of a mapping").flatMap(text -> Scalars.json(scalar));
        }
        nodes.problem(node, "a value of a mapping must be a string or a list");
        return Optional.empty();
    }
}
