package software.amazon.cognito.sandbox.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.api.ApiModel.Shape;
import software.amazon.cognito.sandbox.api.ApiModel.Type;
import software.amazon.cognito.sandbox.http.AwsException;

/**
 * Refuses a request that is outside the limits of the API model, and says why in the service's words.
 *
 * @param errorCode of the error, such as {@code ValidationException}
 */
record RequestLimits(ApiModel model, String errorCode) {
    /**
     * @param input has the JSON types of the API
     * @throws AwsException that names every violation
     */
    void check(String operation, ObjectNode input) {
        List<String> violations = new ArrayList<>();
        checkMembers(model.request(operation), input, "", violations);
        if (!violations.isEmpty()) {
            throw AwsException.client(
                    errorCode,
                    "%d validation error%s detected: %s"
                            .formatted(
                                    violations.size(),
                                    violations.size() == 1 ? "" : "s",
                                    String.join("; ", violations)));
        }
    }

    private void checkMembers(Shape shape, JsonNode value, String prefix, List<String> violations) {
        shape.members().forEach((name, type) -> {
            String path = prefix + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            if (value.hasNonNull(name)) {
                check(model.shape(type), value.get(name), path, violations);
            } else if (shape.required().contains(name)) {
                violations.add(violation(model.shape(type), null, path, "Member must not be null"));
            }
        });
    }

    private void check(Shape shape, JsonNode value, String path, List<String> violations) {
        Constraint.of(shape).stream()
                .filter(constraint -> !constraint.holds().test(value))
                .forEach(constraint -> violations.add(violation(shape, value, path, constraint.words())));
        switch (shape.type()) {
            case STRUCTURE -> checkMembers(shape, value, path + ".", violations);
            case LIST -> checkList(shape, value, path, violations);
            case MAP -> checkMap(shape, value, path, violations);
            default -> {}
        }
    }

    private void checkList(Shape list, JsonNode value, String path, List<String> violations) {
        Shape member = model.shape(list.member());
        if (member.type() == Type.STRUCTURE) {
            for (int i = 0; i < value.size(); i++) {
                checkMembers(member, value.get(i), "%s.%d.member.".formatted(path, i + 1), violations);
            }
        } else {
            checkEach(
                    list,
                    value,
                    stream(value.elements()),
                    member,
                    path,
                    "Member must satisfy constraint: ",
                    violations);
        }
    }

    private void checkMap(Shape map, JsonNode value, String path, List<String> violations) {
        Stream<JsonNode> keys = stream(value.fieldNames()).map(TextNode::valueOf);
        checkEach(map, value, keys, model.shape(map.key()), path, "Map keys must satisfy constraint: ", violations);
        checkEach(
                map,
                value,
                stream(value.elements()),
                model.shape(map.value()),
                path,
                "Map value must satisfy constraint: ",
                violations);
    }

    /** One bad part makes one violation, of the whole collection, that names all limits of its parts. */
    private static void checkEach(
            Shape whole,
            JsonNode value,
            Stream<JsonNode> parts,
            Shape part,
            String path,
            String words,
            List<String> violations) {
        List<Constraint> limits = Constraint.of(part);
        if (!parts.allMatch(one ->
                !one.isNull() && limits.stream().allMatch(limit -> limit.holds().test(one)))) {
            List<String> all = limits.stream().map(Constraint::words).toList();
            violations.add(violation(whole, value, path, words + all));
        }
    }

    private static String violation(Shape shape, JsonNode value, String path, String words) {
        String shown = shape.sensitive() ? "" : value == null ? " null" : " '" + show(value) + "'";
        return "Value%s at '%s' failed to satisfy constraint: %s".formatted(shown, path, words);
    }

    /**
     * As Java prints lists and maps. What is not Latin is shown as question marks: a ClientName of four Japanese letters was
     * quoted as {@code '????'} (badmintoncryer/cdk-preflight, client-name).
     */
    private static String show(JsonNode value) {
        if (value.isArray()) {
            return stream(value.elements()).map(RequestLimits::show).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return stream(value.fields())
                    .map(field -> field.getKey() + "=" + show(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return new String(value.asText().getBytes(ISO_8859_1), ISO_8859_1);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> iterable = () -> iterator;
        return StreamSupport.stream(iterable.spliterator(), false);
    }
}
