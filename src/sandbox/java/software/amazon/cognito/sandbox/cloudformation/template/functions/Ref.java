package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Ref}. */
final class Ref implements Function {
    @Override
    public String name() {
        return "Ref";
    }

    @Override
    public String usage() {
        return "a name";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        if (call.argument() instanceof ListValue
                || call.arguments().literalText(0).orElse("").isEmpty()) {
            return Stream.of(call.misused());
        }
        return references(call).map(names::check).flatMap(Optional::stream);
    }

    @Override
    public Stream<Reference> references(Call call) {
        return Stream.of(reference(call));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        return References.value(reference(call), scope);
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }

    private static Reference reference(Call call) {
        return new Reference(call.arguments().literalText(0).orElseThrow(), null, call.position());
    }
}
