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
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Unreadable;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.cloudformation.template.value.ValueParser;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a declaration into a resource. */
final class ResourceParser {
    private static final Set<String> FIELDS = Set.of(
            "Type",
            "Properties",
            "DependsOn",
            "Condition",
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "CreationPolicy",
            "UpdatePolicy",
            "Metadata",
            "Version");

    private final Nodes nodes;
    private final Names names;
    private final ValueParser values;

    ResourceParser(Nodes nodes, Names names, ValueParser values) {
        this.nodes = nodes;
        this.names = names;
        this.values = values;
    }

    Optional<Resource> parse(String logicalId, Nodes.Field field) {
        Map<String, Nodes.Field> fields = nodes.fields(field.value(), "a resource", FIELDS);
        ObjectValue properties = properties(fields.get("Properties"), field);
        Set<String> dependsOn = new LinkedHashSet<>(dependsOn(fields.get("DependsOn")));
        Optional<String> condition = nodes.text(fields.get("Condition"), "Condition");
        condition
                .flatMap(name -> names.checkCondition(
                        name, nodes.position(fields.get("Condition").value())))
                .ifPresent(nodes::problem);
        Policies policies = new Policies(policy(fields, "DeletionPolicy"), policy(fields, "UpdateReplacePolicy"));
        return nodes.required(fields, "Type", field)
                .flatMap(type -> nodes.text(type, "Type"))
                .map(type -> new Resource(
                        logicalId,
                        type,
                        condition.orElse(null),
                        properties,
                        Collections.unmodifiableSet(dependsOn),
                        policies,
                        field.name()));
    }

    private ObjectValue properties(Nodes.Field properties, Nodes.Field resource) {
        if (properties != null) {
            Value value = values.parse(properties.value());
            if (value instanceof ObjectValue object) {
                return object;
            }
            if (!(value instanceof Unreadable)) {
                nodes.problem(properties.value(), "Properties must be an object");
            }
        }
        return new ObjectValue(Map.of(), resource.name());
    }

    private Value policy(Map<String, Nodes.Field> fields, String name) {
        return fields.containsKey(name) ? values.parse(fields.get(name).value()) : null;
    }

    private List<String> dependsOn(Nodes.Field field) {
        if (field == null) {
            return List.of();
        }
        List<String> dependencies = new ArrayList<>();
        for (Node item : oneOrMore(field.value())) {
            nodes.text(item, "DependsOn").ifPresent(name -> {
                names.checkResource(name, nodes.position(item)).ifPresent(nodes::problem);
                dependencies.add(name);
            });
        }
        return dependencies;
    }

    private List<Node> oneOrMore(Node node) {
        return node instanceof SequenceNode ? nodes.items(node, "DependsOn") : List.of(node);
    }
}
