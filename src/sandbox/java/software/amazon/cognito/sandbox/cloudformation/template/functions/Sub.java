package software.amazon.cognito.sandbox.cloudformation.template.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Arguments;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Function;
import software.amazon.cognito.sandbox.cloudformation.template.value.Names;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** {@code Fn::Sub}, with and without variables; the text may be a function that is decided before a deployment. */
final class Sub implements Function {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_:]+(\\.[A-Za-z0-9_:/-]+)*");

    @Override
    public String name() {
        return "Fn::Sub";
    }

    @Override
    public String usage() {
        return "a string or [string, variables]";
    }

    @Override
    public Stream<Problem> problems(Call call, Names names) {
        Arguments arguments = call.arguments();
        if (arguments.literalText(0).isEmpty() || arguments.size() > 2) {
            return Stream.of(call.misused());
        }
        if (arguments.size() == 2 && !(arguments.get(1) instanceof ObjectValue)) {
            return Stream.of(new Problem(arguments.get(1).position(), "Fn::Sub's variables must be an object"));
        }
        Stream<Problem> malformed = placeholders(call)
                .filter(name -> !isEscaped(name) && !NAME.matcher(name.strip()).matches())
                .map(name -> new Problem(
                        call.argument().position(),
                        "Fn::Sub: ${" + name + "} is not ${Name}, ${Resource.Attribute} or ${!Literal}"));
        return Stream.concat(malformed, references(call).map(names::check).flatMap(Optional::stream));
    }

    @Override
    public Stream<Reference> references(Call call) {
        return placeholders(call)
                .filter(name -> !isEscaped(name) && NAME.matcher(name.strip()).matches())
                .map(name -> Reference.parse(name.strip(), call.position()));
    }

    @Override
    public JsonNode evaluate(Call call, Scope scope) throws TemplateException {
        Matcher placeholder =
                PLACEHOLDER.matcher(call.arguments().literalText(0).orElseThrow());
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(
                    text, Matcher.quoteReplacement(replacement(call, placeholder.group(1), scope)));
        }
        return TextNode.valueOf(placeholder.appendTail(text).toString());
    }

    private static String replacement(Call call, String name, Scope scope) throws TemplateException {
        if (isEscaped(name)) {
            return "${" + name.substring(1) + "}";
        }
        ObjectValue.Member variable = variables(call).get(name.strip());
        JsonNode value = variable == null
                ? References.value(Reference.parse(name.strip(), call.position()), scope)
                : variable.value().resolve(scope);
        if (!value.isValueNode()) {
            throw call.failed(
                    variable == null ? call : variable.value(), "can only put in strings, numbers and booleans");
        }
        return value.asText();
    }

    /** What stands in braces, without what the variables are for. */
    private static Stream<String> placeholders(Call call) {
        return PLACEHOLDER
                .matcher(call.arguments().literalText(0).orElse(""))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !variables(call).containsKey(name.strip()));
    }

    private static boolean isEscaped(String name) {
        return name.startsWith("!");
    }

    private static Map<String, ObjectValue.Member> variables(Call call) {
        return call.arguments().size() == 2 && call.arguments().get(1) instanceof ObjectValue variables
                ? variables.members()
                : Map.of();
    }
}
