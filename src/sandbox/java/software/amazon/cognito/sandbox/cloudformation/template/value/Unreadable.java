package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;

/** What stands where something is wrong: nobody knows its value. */
public record Unreadable(Position position) implements Value {
    @Override
    public JsonNode resolve(Scope scope) {
        return TextNode.valueOf("");
    }

    @Override
    public Value decided(Scope known) {
        return this;
    }

    @Override
    public Stream<Call> calls() {
        return Stream.empty();
    }
}
