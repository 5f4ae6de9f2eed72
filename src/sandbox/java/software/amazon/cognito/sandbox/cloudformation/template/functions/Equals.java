package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Equals}: compares two values as text. */
final class Equals implements Function {
    @Override
    public String name() {
        return "Fn::Equals";
    }

    @Override
    public String usage() {
        return "[value, value]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.arguments().size() == 2 && call.argument() instanceof ListValue
                ? Stream.empty()
                : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        JsonNode first = call.arguments().get(0).resolve(scope);
        JsonNode second = call.arguments().get(1).resolve(scope);
        boolean equal = first.isValueNode() && second.isValueNode()
                ? first.asText().equals(second.asText())
                : first.equals(second);
        return BooleanNode.valueOf(equal);
    }
}
