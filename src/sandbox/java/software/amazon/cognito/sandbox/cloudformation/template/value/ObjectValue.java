package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** An object, its members in the order of the file. */
public record ObjectValue(Map<String, Member> members, Position position) implements Value {
    /** @param namePosition where the member's name stands */
    public record Member(Position namePosition, Value value) {}

    @Override
    public JsonNode resolve(Scope scope) throws TemplateException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Member> member : members.entrySet()) {
            JsonNode resolved = member.getValue().value().resolve(scope);
            if (!resolved.isMissingNode()) {
                object.set(member.getKey(), resolved);
            }
        }
        return object;
    }

    @Override
    public Value decided(Scope known) throws TemplateException {
        Map<String, Member> decided = new LinkedHashMap<>();
        for (Map.Entry<String, Member> entry : members.entrySet()) {
            Member member = entry.getValue();
            decided.put(
                    entry.getKey(),
                    new Member(member.namePosition(), member.value().decided(known)));
        }
        return new ObjectValue(decided, position);
    }

    @Override
    public Stream<Call> calls() {
        return members.values().stream().map(Member::value).flatMap(Value::calls);
    }
}
