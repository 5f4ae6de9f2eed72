package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.cognito.sandbox.http.Json;

/**
 * The API as its service model describes it (cognito-idp, 2016-04-18), from the resource {@code api-model.json}.
 *
 * @param operations the name of the request's shape, by operation
 * @param shapes by name
 */
record ApiModel(Map<String, String> operations, Map<String, Shape> shapes) {
    /** What a value must be like. A list's {@code min} and {@code max} count its members, a string's its characters. */
    record Shape(
            Type type,
            List<String> required,
            Map<String, String> members,
            String member,
            String key,
            String value,
            Long min,
            Long max,
            Pattern pattern,
            @JsonProperty("enum") List<String> values,
            boolean sensitive) {
        Shape {
            required = Objects.requireNonNullElse(required, List.of());
            members = Objects.requireNonNullElse(members, Map.of());
        }
    }

    enum Type {
        @JsonProperty("structure")
        STRUCTURE,
        @JsonProperty("list")
        LIST,
        @JsonProperty("map")
        MAP,
        @JsonProperty("string")
        STRING,
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("boolean")
        BOOLEAN
    }

    static ApiModel load() {
        return load("api-model.json", ApiModel.class);
    }

    /** Reads a JSON resource of this package. */
    static <T> T load(String name, Class<T> type) {
        try (InputStream json = ApiModel.class.getResourceAsStream(name)) {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shape shape(String name) {
        return shapes.get(name);
    }

    /** The shape of an operation's request. */
    Shape request(String operation) {
        return shape(operations.get(operation));
    }
}
