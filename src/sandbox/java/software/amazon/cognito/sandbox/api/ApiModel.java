package software.amazon.cognito.sandbox.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.http.Json;

/**
 * What a service's model says of the requests that it takes.
 *
 * @param operations the name of the request's shape, by operation
 * @param shapes by name
 */
public record ApiModel(Map<String, String> operations, Map<String, Shape> shapes) {
    /** What a value must be like. A list's {@code min} and {@code max} count its members, a string's its characters. */
    public record Shape(
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
        /** Members that the model leaves out are empty. */
        public Shape {
            required = Objects.requireNonNullElse(required, List.of());
            members = Objects.requireNonNullElse(members, Map.of());
        }

        private Shape withoutEnum() {
            return new Shape(type, required, members, member, key, value, min, max, pattern, null, sensitive);
        }
    }

    /** The kind of a shape. */
    public enum Type {
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

    /** The model in the resource {@code api-model.json} beside a class. */
    public static ApiModel beside(Class<?> owner) {
        return Json.resource(owner, "api-model.json", ApiModel.class);
    }

    /** The same model, but for enums: they take any value, as those of a newer model take more. */
    public ApiModel withoutEnums() {
        return new ApiModel(
                operations,
                shapes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, shape -> shape.getValue()
                        .withoutEnum())));
    }

    Shape shape(String name) {
        return shapes.get(name);
    }

    /** The shape of an operation's request. */
    public Shape request(String operation) {
        return shape(operations.get(operation));
    }
}
