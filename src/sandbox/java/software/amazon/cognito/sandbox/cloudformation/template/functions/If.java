package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** {@code Fn::If}. */
final class If implements Function {
    @Override
    public String name() {
        return "Fn::If";
    }

    @Override
    public String usage() {
        return "[condition, value if true, value if false]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        return arguments.size() == 3 && arguments.literalText(0).isPresent()
                ? names
                        .checkCondition(
                                arguments.literalText(0).get(), arguments.get(0).position())
                        .stream()
                : Stream.of(call.misused());
    }

    @Override
    public Value decided(Call call, Scope known) throws TemplateException {
        return branch(call, known).decided(known);
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        return branch(call, scope).resolve(scope);
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }

    private static Value branch(Call call, Scope scope) throws TemplateException {
        Arguments arguments = call.arguments();
        Boolean holds = scope.condition(arguments.text(0, scope));
        if (holds == null) {
            throw call.failed(call, "does not know its condition here");
        }
        return arguments.get(holds ? 1 : 2);
    }
}
