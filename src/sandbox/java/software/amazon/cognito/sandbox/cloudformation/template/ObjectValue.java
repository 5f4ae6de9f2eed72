package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/** An object, its members in the order of the file. */
record ObjectValue(Map<String, Member> members, Position position) implements Value {
    /** @param namePosition where the member's name stands */
    record Member(Position namePosition, Value value) {}

    @Override
    public JsonNode resolve(final Scope scope) throws TemplateException {
        final ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (final Map.Entry<String, Member> member : members.entrySet()) {
            final JsonNode resolved = member.getValue().value().resolve(scope);
            if (!resolved.isMissingNode()) {
                object.set(member.getKey(), resolved);
            }
        }
        return object;
    }

    @Override
    public Stream<Reference> references() {
        return members.values().stream().map(Member::value).flatMap(Value::references);
    }
}
