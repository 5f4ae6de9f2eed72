package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Length} of AWS::LanguageExtensions. */
final class Length implements Function {
    @Override
    public String name() {
        return "Fn::Length";
    }

    @Override
    public String usage() {
        return "a list";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        boolean fits = call.argument() instanceof ListValue
                || call.argument() instanceof Call nested && nested.function().mayGiveList();
        return fits ? Stream.empty() : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        JsonNode list = call.argument().resolve(scope);
        if (!list.isArray()) {
            throw call.failed(call.argument(), "needs a list");
        }
        return IntNode.valueOf(list.size());
    }
}
