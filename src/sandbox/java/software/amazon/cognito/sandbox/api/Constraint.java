package software.amazon.cognito.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.cognito.sandbox.api.ApiModel.Shape;

/** A limit on a value, in the service's words. */
record Constraint(String words, Predicate<JsonNode> holds) {
    /** A shape's own limits, in the order in which the service names them; none for what is inside the value. */
    static List<Constraint> of(Shape shape) {
        return switch (shape.type()) {
            case INTEGER -> range(shape, "value", JsonNode::asLong);
            case STRING -> text(shape);
            case LIST, MAP -> range(shape, "length", JsonNode::size);
            case STRUCTURE, BOOLEAN -> List.of();
        };
    }

    private interface Size {
        long of(JsonNode value);
    }

    private static List<Constraint> range(Shape shape, String what, Size size) {
        List<Constraint> range = new ArrayList<>();
        if (shape.max() != null) {
            range.add(new Constraint(
                    "Member must have %s less than or equal to %d".formatted(what, shape.max()),
                    value -> size.of(value) <= shape.max()));
        }
        if (shape.min() != null) {
            range.add(new Constraint(
                    "Member must have %s greater than or equal to %d".formatted(what, shape.min()),
                    value -> size.of(value) >= shape.min()));
        }
        return range;
    }

    private static List<Constraint> text(Shape shape) {
        List<Constraint> limits = range(shape, "length", value -> value.asText().length());
        if (shape.pattern() != null) {
            limits.add(new Constraint(
                    "Member must satisfy regular expression pattern: " + shape.pattern(),
                    value -> BoundedMatch.matches(shape.pattern(), value.asText())));
        }
        if (shape.values() != null) {
            limits.add(new Constraint("Member must satisfy enum value set: " + shape.values(), value -> shape.values()
                    .contains(value.asText())));
        }
        return limits;
    }
}
