package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Split}. */
final class Split implements Function {
    @Override
    public String name() {
        return "Fn::Split";
    }

    @Override
    public String usage() {
        return "[delimiter, string]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        boolean fits = arguments.size() == 2
                && arguments.literalText(0).filter(text -> !text.isEmpty()).isPresent()
                && arguments.mayBeScalar(1);
        return fits ? Stream.empty() : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        String delimiter = Pattern.quote(call.arguments().text(0, scope));
        for (String part : call.arguments().text(1, scope).split(delimiter, -1)) {
            parts.add(part);
        }
        return parts;
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }
}
