package software.amazon.cognito.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.merge.UpdateMerge.Origin;

/**
 * The properties of a request that Cognito rejected, as its explanation quotes them.
 *
 * @param properties of the request, without the secret
 * @param origins where the value of a property comes from, by its name; null where that is not known
 * @param quoted how many characters of a value are quoted
 */
record RejectedRequest(JsonNode properties, Function<String, Origin> origins, int quoted) {

    private static final Map<Integer, String> ORDINAL_ENDINGS = Map.of(1, "st", 2, "nd", 3, "rd");
    private static final int MOST_SENTENCES = 3;

    RejectedRequest {
        properties = properties.<ObjectNode>deepCopy().without("ClientSecret");
    }

    /** The value of a property; of a property in a structure by its name in both, such as {@code A.B}. */
    JsonNode value(String property) {
        return properties.at("/" + property.replace('.', '/'));
    }

    /** A sentence on properties, their values and, where that is not the template, the values' origin. */
    String states(String... names) {
        return Stream.of(names)
                .map(name -> "%s is %s%s".formatted(name, show(value(name)), origin(name)))
                .collect(Collectors.joining(", ", "", "."));
    }

    /** Where a value comes from, in words; nothing where it stands in the template. */
    String origin(String property) {
        Origin origin = Stream.of(property, property.split("\\.")[0])
                .map(origins)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Origin.TEMPLATE);
        return switch (origin) {
            case TEMPLATE -> "";
            case DEFAULT -> " (the default, because the template no longer sets it)";
            case LIVE -> " (from the live app client; the template does not mention it)";
        };
    }

    /** A sentence on every value that the service's quote means, in which letters that are not Latin are "?". */
    String quoting(String echo, String... names) {
        String values = holding(value -> latin(value).equals(latin(echo)), names);
        return values.isEmpty() ? states(names) : values;
    }

    private static String latin(String text) {
        return text.replaceAll("[?[^\\x00-\\x7f]]+", "?");
    }

    /** A sentence on every value, or element of a list, that is meant; nothing if there is none. */
    String holding(Predicate<String> meant, String... names) {
        return first(Stream.of(names).flatMap(name -> holding(meant, name)).toList());
    }

    private Stream<String> holding(Predicate<String> meant, String name) {
        JsonNode value = value(name);
        return value.isArray()
                ? IntStream.rangeClosed(1, value.size())
                        .filter(position -> meant.test(value.get(position - 1).asText()))
                        .mapToObj(position -> element(name, position))
                : Stream.of(name)
                        .filter(one -> value.isTextual() && meant.test(value.asText()))
                        .map(this::states);
    }

    /** A sentence on the element of a list at a position, from 1: "X holds 'y', the 3rd of 120." */
    String element(String property, int position) {
        JsonNode list = value(property);
        if (!list.has(position - 1)) {
            return states(property);
        }
        String ending = position / 10 % 10 == 1 ? "th" : ORDINAL_ENDINGS.getOrDefault(position % 10, "th");
        return "%s holds '%s'%s%s."
                .formatted(
                        property,
                        show(list.get(position - 1)),
                        list.size() == 1 ? "" : ", the %d%s of %d".formatted(position, ending, list.size()),
                        origin(property));
    }

    /** The first of some sentences, and how many there are more. */
    static String first(List<String> sentences) {
        int more = sentences.size() - MOST_SENTENCES;
        return sentences.stream().limit(MOST_SENTENCES).collect(Collectors.joining(" "))
                + (more > 0 ? " And %d more.".formatted(more) : "");
    }

    private String show(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "not set" : FailureMessage.quote(written(value), quoted);
    }

    private static String written(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .map(member -> member.getKey() + ": " + written(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(RejectedRequest::written)
                        .collect(Collectors.joining(", ", "[", "]"))
                : value.asText();
    }
}
