package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns a declaration into a resource. */
final class ResourceParser {
    private static final Set<String> FIELDS = Set.of("Type", "Properties", "DependsOn", "Metadata");

    private final Nodes nodes;
    private final Names names;
    private final ValueParser values;

    ResourceParser(final Nodes nodes, final Names names, final ValueParser values) {
        this.nodes = nodes;
        this.names = names;
        this.values = values;
    }

    Optional<Resource> parse(final String logicalId, final Nodes.Field field) {
        final Map<String, Nodes.Field> fields = nodes.fields(field.value(), "a resource", FIELDS);
        final ObjectValue properties = properties(fields.get("Properties"), field);
        final Set<String> dependencies = new LinkedHashSet<>(dependsOn(fields.get("DependsOn")));
        properties.references().map(Reference::name).forEach(dependencies::add);
        dependencies.retainAll(names.resources());
        return nodes.required(fields, "Type", field)
                .flatMap(type -> nodes.text(type, "Type"))
                .map(type -> new Resource(
                        logicalId, type, properties, Collections.unmodifiableSet(dependencies), field.name()));
    }

    private ObjectValue properties(final Nodes.Field properties, final Nodes.Field resource) {
        if (properties != null) {
            if (values.parse(properties.value()) instanceof ObjectValue object) {
                return object;
            }
            nodes.problem(properties.value(), "Properties must be an object");
        }
        return new ObjectValue(Map.of(), resource.name());
    }

    private List<String> dependsOn(final Nodes.Field field) {
        if (field == null) {
            return List.of();
        }
        final List<String> dependencies = new ArrayList<>();
        for (final Node item : oneOrMore(field.value())) {
            nodes.text(item, "DependsOn").ifPresent(name -> {
                names.checkResource(name, nodes.position(item), nodes);
                dependencies.add(name);
            });
        }
        return dependencies;
    }

    private List<Node> oneOrMore(final Node node) {
        return node instanceof SequenceNode ? nodes.items(node, "DependsOn") : List.of(node);
    }
}
