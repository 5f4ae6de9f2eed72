package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Condition}: the value of another condition. */
final class Condition implements Function {
    @Override
    public String name() {
        return "Condition";
    }

    @Override
    public String usage() {
        return "the name of a condition";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.arguments()
                .literalText(0)
                .map(name -> names.checkCondition(name, call.position()).stream())
                .orElseGet(() -> Stream.of(call.misused()));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        String name = call.arguments().text(0, scope);
        Boolean holds = scope.condition(name);
        if (holds == null) {
            throw new TemplateException(call.position(), "circular conditions: " + name + " depends on itself");
        }
        return BooleanNode.valueOf(holds);
    }
}
