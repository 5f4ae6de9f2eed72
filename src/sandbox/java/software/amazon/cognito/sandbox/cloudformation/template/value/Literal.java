package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;

/** A value that is written out in the template, or that was found in one of its mappings. */
public record Literal(JsonNode json, Position position) implements Value {
    /** A text. */
    public static Literal text(String text, Position position) {
        return new Literal(TextNode.valueOf(text), position);
    }

    @Override
    public JsonNode resolve(Scope scope) {
        return json;
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
