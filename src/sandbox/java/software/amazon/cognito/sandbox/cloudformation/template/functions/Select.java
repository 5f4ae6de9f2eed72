package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Select}; {@code AWS::NoValue} leaves a list before its items are counted. */
final class Select implements Function {
    @Override
    public String name() {
        return "Fn::Select";
    }

    @Override
    public String usage() {
        return "[index, list]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        boolean fits = arguments.size() == 2 && arguments.mayBeScalar(0) && arguments.mayBeList(1);
        return fits ? Stream.empty() : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        String index = call.arguments().text(0, scope);
        ArrayNode list = call.arguments().list(1, scope);
        if (!index.matches("\\d{1,9}")) {
            throw call.failed(call.arguments().get(0), "needs an index from 0, not " + index);
        }
        JsonNode selected = list.get(Integer.parseInt(index));
        if (selected == null) {
            throw call.failed(
                    call.arguments().get(1),
                    "cannot select nonexistent value at index " + index + ": the list has " + list.size() + " items");
        }
        return selected;
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }
}
