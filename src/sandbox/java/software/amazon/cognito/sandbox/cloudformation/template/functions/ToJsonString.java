package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Literal;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::ToJsonString} of AWS::LanguageExtensions. */
final class ToJsonString implements Function {
    @Override
    public String name() {
        return "Fn::ToJsonString";
    }

    @Override
    public String usage() {
        return "an object or a list";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        return call.argument() instanceof Literal ? Stream.of(call.misused()) : Stream.empty();
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        return TextNode.valueOf(call.argument().resolve(scope).toString());
    }
}
