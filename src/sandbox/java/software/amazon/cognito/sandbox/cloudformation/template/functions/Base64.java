package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Base64}, of the text's UTF-8. */
final class Base64 implements Function {
    @Override
    public String name() {
        return "Fn::Base64";
    }

    @Override
    public String usage() {
        return "a string";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.arguments().size() == 1 && call.arguments().mayBeScalar(0)
                ? Stream.empty()
                : Stream.of(call.misused());
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        byte[] bytes = call.arguments().text(0, scope).getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(java.util.Base64.getEncoder().encodeToString(bytes));
    }
}
