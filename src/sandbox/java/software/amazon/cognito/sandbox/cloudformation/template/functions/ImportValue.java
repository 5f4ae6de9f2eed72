package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::ImportValue}. */
final class ImportValue implements Function {
    @Override
    public String name() {
        return "Fn::ImportValue";
    }

    @Override
    public String usage() {
        return "the name of an export";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        if (call.arguments().size() != 1 || !call.arguments().mayBeScalar(0)) {
            return Stream.of(call.misused());
        }
        return call.argument()
                .references()
                .filter(reference -> names.resources().contains(reference.name()))
                .map(reference -> new Problem(
                        reference.position(), "Fn::ImportValue cannot depend on a resource, such as " + reference));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        String name = call.arguments().text(0, scope);
        JsonNode value = scope.importValue(name);
        if (value == null) {
            throw new TemplateException(
                    call.position(), "No export named " + name + " found: deploy the stack that exports it first");
        }
        return value;
    }
}
