package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import software.amazon.cognito.sandbox.cloudformation.template.functions.Functions;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.ValueParser;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a declaration into a rule. */
final class RuleParser {
    private final Nodes nodes;
    private final ValueParser values;

    RuleParser(Nodes nodes, Names names) {
        this.nodes = nodes;
        this.values = new ValueParser(nodes, names.withoutResources(), Functions.IN_RULES);
    }

    Optional<Rule> parse(String name, Nodes.Field field) {
        Map<String, Nodes.Field> fields = nodes.fields(field.value(), "a rule", Set.of("RuleCondition", "Assertions"));
        Nodes.Field condition = fields.get("RuleCondition");
        return nodes.required(fields, "Assertions", field)
                .map(assertions -> new Rule(
                        name,
                        condition == null ? null : values.parse(condition.value()),
                        nodes.items(assertions, "Assertions").stream()
                                .flatMap(assertion -> assertion(assertion).stream())
                                .toList()));
    }

    private Optional<Rule.Assertion> assertion(Node node) {
        Map<String, Nodes.Field> fields = nodes.fields(node, "an assertion", Set.of("Assert", "AssertDescription"));
        String description =
                nodes.text(fields.get("AssertDescription"), "AssertDescription").orElse(null);
        return nodes.required(fields, "Assert", new Nodes.Field(nodes.position(node), node))
                .map(value -> new Rule.Assertion(values.parse(value), description, nodes.position(node)));
    }
}
