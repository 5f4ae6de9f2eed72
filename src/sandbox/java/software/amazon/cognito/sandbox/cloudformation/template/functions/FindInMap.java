package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Literal;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** {@code Fn::FindInMap}, with a default value as AWS::LanguageExtensions allows it. */
final class FindInMap implements Function {
    private static final String DEFAULT = "DefaultValue";

    @Override
    public String name() {
        return "Fn::FindInMap";
    }

    @Override
    public String usage() {
        return "[mapping, top-level key, second-level key] and perhaps {DefaultValue: value}";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        boolean fits = (arguments.size() == 3
                        || arguments.size() == 4 && defaultValue(call).isPresent())
                && IntStream.range(0, 3).allMatch(arguments::mayBeScalar);
        return fits
                ? arguments
                        .literalText(0)
                        .flatMap(map -> names.checkMapping(map, arguments.get(0).position()))
                        .stream()
                : Stream.of(call.misused());
    }

    /** Its arguments depend on nothing that a deployment makes. */
    @Override
    public Value decided(Call call, Scope known) throws TemplateException {
        Optional<JsonNode> found = find(call, known);
        return found.isPresent()
                ? new Literal(found.get(), call.position())
                : defaultValue(call).orElseThrow(() -> missing(call, known)).decided(known);
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        return decided(call, scope).resolve(scope);
    }

    @Override
    public boolean mayGiveList() {
        return true;
    }

    private static Optional<JsonNode> find(Call call, Scope scope) throws TemplateException {
        Arguments arguments = call.arguments();
        return Optional.ofNullable(
                scope.mapping(arguments.text(0, scope), arguments.text(1, scope), arguments.text(2, scope)));
    }

    private static Optional<Value> defaultValue(Call call) {
        Arguments arguments = call.arguments();
        return arguments.size() == 4 && arguments.get(3) instanceof ObjectValue options
                ? Optional.ofNullable(options.members().get(DEFAULT)).map(ObjectValue.Member::value)
                : Optional.empty();
    }

    private static TemplateException missing(Call call, Scope scope) {
        try {
            Arguments arguments = call.arguments();
            return new TemplateException(
                    call.position(),
                    "Unable to get mapping for " + arguments.text(0, scope) + "::" + arguments.text(1, scope) + "::"
                            + arguments.text(2, scope) + ": add the key to the mapping, or a DefaultValue");
        } catch (TemplateException e) {
            return e;
        }
    }
}
