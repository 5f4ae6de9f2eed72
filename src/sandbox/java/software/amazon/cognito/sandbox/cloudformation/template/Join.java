package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** {@code Fn::Join}. */
record Join(String delimiter, Value list, Position position) implements Value {
    @Override
    public JsonNode resolve(final Scope scope) throws TemplateException {
        final JsonNode items = list.resolve(scope);
        if (!items.isArray()) {
            throw new TemplateException(list.position(), "Fn::Join needs a list to join");
        }
        final StringJoiner joined = new StringJoiner(delimiter);
        for (final JsonNode item : items) {
            if (!item.isValueNode()) {
                throw new TemplateException(list.position(), "Fn::Join can only join strings, numbers and booleans");
            }
            joined.add(item.asText());
        }
        return TextNode.valueOf(joined.toString());
    }

    @Override
    public Stream<Reference> references() {
        return list.references();
    }
}
