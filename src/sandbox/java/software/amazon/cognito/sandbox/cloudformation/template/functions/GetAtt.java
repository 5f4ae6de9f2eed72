package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::GetAtt}; the name of the attribute may be a function, that of the resource may not. */
final class GetAtt implements Function {
    @Override
    public String name() {
        return "Fn::GetAtt";
    }

    @Override
    public String usage() {
        return "Resource.Attribute or [Resource, Attribute]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        Optional<String> name = arguments.literalText(0).filter(text -> !text.isEmpty());
        boolean fits = arguments.size() == 2
                ? name.isPresent() && (arguments.literalText(1).isPresent() || arguments.get(1) instanceof Call)
                : arguments.size() == 1
                        && name.filter(text -> text.contains(".")).isPresent();
        return fits ? names.checkResource(resource(call), call.position()).stream() : Stream.of(call.misused());
    }

    @Override
    public Stream<Reference> references(Call call) {
        Arguments arguments = call.arguments();
        return Stream.of(
                arguments.size() == 2 && arguments.literalText(1).isEmpty()
                        ? new Reference(resource(call), null, call.position())
                        : reference(call, arguments.literalText(1).orElse("")));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        Arguments arguments = call.arguments();
        return References.value(reference(call, arguments.size() == 2 ? arguments.text(1, scope) : ""), scope);
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }

    private static String resource(Call call) {
        return reference(call, "").name();
    }

    private static Reference reference(Call call, String attribute) {
        String first = call.arguments().literalText(0).orElseThrow();
        return Reference.parse(call.arguments().size() == 2 ? first + "." + attribute : first, call.position());
    }
}
