package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** The values that a template's parameters have in one deployment. */
public final class Parameters {
    private Parameters() {}

    /**
     * The value that {@code Ref} gives for each parameter: a string, or a list of strings for the list types.
     *
     * @param declared the template's, by name
     * @param given what the user gave, by parameter name; it goes before the default
     * @param store has the SSM parameters that parameters name
     * @throws TemplateException naming every parameter that is unknown, lacks a value, or has one that is not allowed
     */
    public static Map<String, JsonNode> values(
            Map<String, Parameter> declared, Map<String, String> given, ValueStore store) throws TemplateException {
        Problems problems = new Problems();
        given.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .forEach(name -> problems.add(
                        null,
                        "parameter " + name + " is not declared in the template"
                                + Suggestion.of(name, declared.keySet())));
        Map<String, JsonNode> values = new LinkedHashMap<>();
        declared.forEach((name, parameter) -> {
            String text = given.getOrDefault(name, parameter.defaultValue());
            problem(parameter, text)
                    .ifPresentOrElse(
                            problem -> problems.add(parameter.position(), "parameter " + name + " " + problem),
                            () -> held(parameter, text, store)
                                    .ifPresentOrElse(
                                            value -> values.put(name, value(parameter, value)),
                                            () -> problems.add(parameter.position(), notHeld(name, text))));
        });
        problems.throwIfAny();
        return Collections.unmodifiableMap(values);
    }

    /** As {@link #values(Map, Map, ValueStore)}, without any SSM parameter. */
    public static Map<String, JsonNode> values(Map<String, Parameter> declared, Map<String, String> given)
            throws TemplateException {
        return values(declared, given, ValueStore.EMPTY);
    }

    private static Optional<String> held(Parameter parameter, String text, ValueStore store) {
        return parameter.kind().stored() ? store.ssmParameter(text) : Optional.of(text);
    }

    private static String notHeld(String name, String ssmParameter) {
        return "parameter " + name + ": there is no SSM parameter " + ssmParameter + "; give it with --ssm-parameter "
                + ssmParameter + "=VALUE";
    }

    private static JsonNode value(Parameter parameter, String text) {
        if (!parameter.kind().list()) {
            return TextNode.valueOf(text);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items(parameter, text).forEach(list::add);
        return list;
    }

    /** As CloudFormation splits a list: at commas, without the space around an item. */
    private static Stream<String> items(Parameter parameter, String text) {
        if (!parameter.kind().list()) {
            return Stream.of(text);
        }
        return text.isBlank() ? Stream.empty() : Stream.of(text.split(",", -1)).map(String::strip);
    }

    private static Optional<String> problem(Parameter parameter, String text) {
        if (text == null) {
            return Optional.of("has no value and no default");
        }
        Stream<String> items = parameter.kind().stored() ? Stream.of(text) : items(parameter, text);
        return items.flatMap(item -> problems(parameter, item))
                .findFirst()
                .map(rule -> parameter.noEcho() ? rule : rule + ", not " + text)
                .map(rule -> parameter.constraints().description() == null
                        ? rule
                        : rule + " (" + parameter.constraints().description() + ")");
    }

    private static Stream<String> problems(Parameter parameter, String item) {
        Constraints limits = parameter.constraints();
        Stream<String> violated =
                parameter.kind().number() ? limits.violatedByNumber(item) : limits.violatedByString(item);
        return parameter.allowedValues().isEmpty() || parameter.allowedValues().contains(item)
                ? violated
                : Stream.of("must be one of " + String.join(", ", parameter.allowedValues()));
    }
}
