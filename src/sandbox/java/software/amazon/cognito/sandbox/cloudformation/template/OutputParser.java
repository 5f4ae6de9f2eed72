package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.cloudformation.template.value.ValueParser;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a declaration into an output. */
final class OutputParser {
    private static final Set<String> FIELDS = Set.of("Value", "Description", "Export", "Condition");

    private final Nodes nodes;
    private final Names names;
    private final ValueParser values;

    OutputParser(Nodes nodes, Names names, ValueParser values) {
        this.nodes = nodes;
        this.names = names;
        this.values = values;
    }

    Optional<Output> parse(String name, Nodes.Field field) {
        Map<String, Nodes.Field> fields = nodes.fields(field.value(), "an output", FIELDS);
        String description =
                nodes.text(fields.get("Description"), "Description").orElse(null);
        Optional<String> condition = nodes.text(fields.get("Condition"), "Condition");
        condition
                .flatMap(it -> names.checkCondition(
                        it, nodes.position(fields.get("Condition").value())))
                .ifPresent(nodes::problem);
        Value exportName = exportName(fields.get("Export"));
        return nodes.required(fields, "Value", field)
                .map(value -> new Output(
                        name, condition.orElse(null), description, values.parse(value), exportName, field.name()));
    }

    private Value exportName(Nodes.Field export) {
        if (export == null) {
            return null;
        }
        Map<String, Nodes.Field> fields = nodes.fields(export.value(), "an export", Set.of("Name"));
        return nodes.required(fields, "Name", export).map(values::parse).orElse(null);
    }
}
