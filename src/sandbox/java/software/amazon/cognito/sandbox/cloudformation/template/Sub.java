package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code Fn::Sub}.
 *
 * @param parts in order; the text is what they give, joined
 */
record Sub(List<Value> parts, Position position) implements Value {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_:]+(\\.[A-Za-z0-9_:]+)*");

    /**
     * Splits a text at its {@code ${Name}}, {@code ${Resource.Attribute}} and {@code ${!Literal}}.
     *
     * @param variables what names mean here, before all else
     * @throws IllegalArgumentException naming a placeholder that is none of these
     */
    static Sub parse(final String text, final ObjectValue variables, final Position position) {
        final List<Value> parts = new ArrayList<>();
        final Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            parts.add(literal(text.substring(end, placeholder.start()), position));
            parts.add(part(placeholder.group(1), variables, position));
            end = placeholder.end();
        }
        parts.add(literal(text.substring(end), position));
        return new Sub(List.copyOf(parts), position);
    }

    private static Value part(final String name, final ObjectValue variables, final Position position) {
        if (name.startsWith("!")) {
            return literal("${" + name.substring(1) + "}", position);
        }
        if (variables.members().containsKey(name)) {
            return variables.members().get(name).value();
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Fn::Sub: ${" + name + "} is not ${Name}, ${Resource.Attribute} or ${!Literal}");
        }
        return new RefTo(Reference.parse(name, position));
    }

    private static Literal literal(final String text, final Position position) {
        return new Literal(TextNode.valueOf(text), position);
    }

    @Override
    public JsonNode resolve(final Scope scope) throws TemplateException {
        final StringBuilder text = new StringBuilder();
        for (final Value part : parts) {
            final JsonNode value = part.resolve(scope);
            if (!value.isValueNode()) {
                throw new TemplateException(part.position(), "Fn::Sub can only put in strings, numbers and booleans");
            }
            text.append(value.asText());
        }
        return TextNode.valueOf(text.toString());
    }

    @Override
    public Stream<Reference> references() {
        return parts.stream().flatMap(Value::references);
    }
}
