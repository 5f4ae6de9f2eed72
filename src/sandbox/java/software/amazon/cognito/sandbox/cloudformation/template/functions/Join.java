package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.StringJoiner;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** {@code Fn::Join}. */
final class Join implements Function {
    @Override
    public String name() {
        return "Fn::Join";
    }

    @Override
    public String usage() {
        return "[delimiter, list]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        if (arguments.size() != 2 || arguments.literalText(0).isEmpty()) {
            return Stream.of(call.misused());
        }
        return arguments.mayBeList(1)
                ? Stream.empty()
                : Stream.of(new Problem(arguments.get(1).position(), "Fn::Join needs a list to join"));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        Value list = call.arguments().get(1);
        JsonNode items = list.resolve(scope);
        if (!items.isArray()) {
            throw call.failed(list, "needs a list to join");
        }
        StringJoiner joined = new StringJoiner(call.arguments().text(0, scope));
        for (JsonNode item : items) {
            if (!item.isValueNode()) {
                throw call.failed(list, "can only join strings, numbers and booleans");
            }
            joined.add(item.asText());
        }
        return TextNode.valueOf(joined.toString());
    }
}
