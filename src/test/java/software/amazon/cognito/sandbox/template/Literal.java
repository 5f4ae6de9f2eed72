package software.amazon.cognito.sandbox.template;

import com.fasterxml.jackson.databind.JsonNode;

/** A scalar written out in the template. */
record Literal(JsonNode json, Position position) implements Value {
    @Override
    public JsonNode resolve(final Scope scope) {
        return json;
    }
}
