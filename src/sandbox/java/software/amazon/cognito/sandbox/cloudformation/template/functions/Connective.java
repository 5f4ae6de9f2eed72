package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/**
 * {@code Fn::And}, {@code Fn::Or} and {@code Fn::Not}.
 *
 * @param fewest how many conditions it needs
 * @param most how many conditions it takes
 * @param connection of the conditions' values
 */
record Connective(String name, String usage, int fewest, int most, Predicate<Stream<Boolean>> connection)
        implements Function {
    static final Connective AND =
            new Connective("Fn::And", "a list of 2 to 10 conditions", 2, 10, all -> all.allMatch(holds -> holds));
    static final Connective OR =
            new Connective("Fn::Or", "a list of 2 to 10 conditions", 2, 10, all -> all.anyMatch(holds -> holds));
    static final Connective NOT =
            new Connective("Fn::Not", "a list of one condition", 1, 1, all -> all.noneMatch(holds -> holds));

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        int count = call.arguments().size();
        boolean fits = call.argument() instanceof ListValue
                && count >= fewest
                && count <= most
                && call.arguments().all().stream().allMatch(Call.class::isInstance);
        return fits ? Stream.empty() : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        List<Boolean> conditions = new ArrayList<>();
        for (Value condition : call.arguments().all()) {
            conditions.add(condition.resolve(scope).asBoolean());
        }
        return BooleanNode.valueOf(connection.test(conditions.stream()));
    }
}
