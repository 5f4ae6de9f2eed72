package software.amazon.cognito.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cognito.sandbox.api.ApiModel.Shape;
import software.amazon.cognito.sandbox.http.AwsException;

/** Refuses a request whose JSON types are not those of the API. Unknown members pass. */
record RequestTypes(ApiModel model) {
    /**
     * @throws AwsException SerializationException
     */
    void check(String operation, ObjectNode input) {
        check(model.request(operation), input);
    }

    private void check(Shape shape, JsonNode value) {
        if (value.isNull()) {
            return; // in a list, which has limits on its members
        }
        boolean right =
                switch (shape.type()) {
                    case STRUCTURE, MAP -> value.isObject();
                    case LIST -> value.isArray();
                    case STRING -> value.isTextual();
                    case INTEGER -> value.isInt();
                    case BOOLEAN -> value.isBoolean();
                };
        if (!right) {
            throw AwsException.client("SerializationException", message(shape, value));
        }
        checkInside(shape, value);
    }

    private void checkInside(Shape shape, JsonNode value) {
        switch (shape.type()) {
            case STRUCTURE -> shape.members().forEach((name, type) -> {
                if (value.has(name)) {
                    check(model.shape(type), value.get(name));
                }
            });
            case MAP -> value.forEach(entry -> check(model.shape(shape.value()), entry));
            case LIST -> value.forEach(member -> check(model.shape(shape.member()), member));
            default -> {}
        }
    }

    private static String message(Shape shape, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "Start of structure or map found where not expected.";
            case ARRAY -> "Start of list found where not expected";
            default -> switch (shape.type()) {
                case STRUCTURE, MAP -> "Expected map or null";
                case LIST -> "Expected list or null";
                case STRING -> token(value) + " can not be converted to a String";
                case INTEGER -> token(value) + " can not be converted to an Integer";
                case BOOLEAN -> token(value) + " can not be converted to a Boolean";
            };
        };
    }

    private static String token(JsonNode value) {
        return switch (value.asToken()) {
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            case VALUE_STRING -> "STRING_VALUE";
            default -> "NUMBER_VALUE";
        };
    }
}
