package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A scalar written out in the template. */
record Literal(JsonNode json, Position position) implements Value {
    @Override
    public JsonNode resolve(final Scope scope) {
        return json;
    }

    @Override
    public Stream<Reference> references() {
        return Stream.empty();
    }
}
