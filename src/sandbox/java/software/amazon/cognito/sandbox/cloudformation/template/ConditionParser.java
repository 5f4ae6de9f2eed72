package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.Optional;
import software.amazon.cognito.sandbox.cloudformation.template.functions.Functions;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.cloudformation.template.value.ValueParser;
import software.amazon.cognito.sandbox.cloudformation.template.yaml.Nodes;

/** Turns a declaration into a condition: one call of a condition function. */
final class ConditionParser {
    private final Nodes nodes;
    private final ValueParser values;

    ConditionParser(Nodes nodes, Names names) {
        this.nodes = nodes;
        this.values = new ValueParser(nodes, names.withoutResources(), Functions.IN_CONDITIONS);
    }

    Optional<Value> parse(String name, Nodes.Field field) {
        int before = nodes.problemCount();
        Value value = values.parse(field.value());
        if (value instanceof Call call
                && Functions.GIVING_BOOLEANS.contains(call.function().name())) {
            return Optional.of(value);
        }
        if (nodes.problemCount() == before) {
            nodes.problem(
                    field.value(),
                    "condition " + name + " must be one of Fn::And, Fn::Equals, Fn::Not, Fn::Or and Condition");
        }
        return Optional.empty();
    }
}
