package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** A list, each item a value of its own. */
public record ListValue(List<Value> items, Position position) implements Value {
    @Override
    public JsonNode resolve(Scope scope) throws TemplateException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Value item : items) {
            JsonNode resolved = item.resolve(scope);
            if (!resolved.isMissingNode()) {
                list.add(resolved);
            }
        }
        return list;
    }

    @Override
    public Value decided(Scope known) throws TemplateException {
        List<Value> decided = new ArrayList<>();
        for (Value item : items) {
            decided.add(item.decided(known));
        }
        return new ListValue(List.copyOf(decided), position);
    }

    @Override
    public Stream<Call> calls() {
        return items.stream().flatMap(Value::calls);
    }
}
