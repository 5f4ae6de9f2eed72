package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;

/** A list, each item a value of its own. */
record ListValue(List<Value> items, Position position) implements Value {
    @Override
    public JsonNode resolve(final Scope scope) throws TemplateException {
        final ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (final Value item : items) {
            final JsonNode resolved = item.resolve(scope);
            if (!resolved.isMissingNode()) {
                list.add(resolved);
            }
        }
        return list;
    }

    @Override
    public Stream<Reference> references() {
        return items.stream().flatMap(Value::references);
    }
}
