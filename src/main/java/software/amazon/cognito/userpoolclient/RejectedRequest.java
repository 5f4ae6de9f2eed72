package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.cognito.userpoolclient.UpdateMerge.Origin;

/** The properties of a request that Cognito rejected, as its explanation quotes them. Knows no secret. */
final class RejectedRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ELEMENTS = 3;

    private final ResourceModel model;
    private final ObjectNode properties;
    private final Function<String, Origin> origins;
    private final int quoted;

    /**
     * Reads a request.
     *
     * @param origins where the value of a property comes from, by its name; null where that is not known
     * @param quoted how many characters of a value are quoted
     */
    RejectedRequest(ResourceModel model, Function<String, Origin> origins, int quoted) {
        this.model = model;
        this.properties = JSON.<ObjectNode>valueToTree(model).without(List.of("ClientSecret"));
        this.origins = origins;
        this.quoted = quoted;
    }

    ResourceModel model() {
        return model;
    }

    /** The value of a property; of a property in a structure by its name in both, such as {@code A.B}. */
    JsonNode value(String property) {
        return properties.at("/" + property.replace('.', '/'));
    }

    /** Whether the resource type has such a property, set or not. */
    boolean hasProperty(String property) {
        return properties.has(property.split("\\.")[0]);
    }

    /** Properties with their values and, where that is not the template, the values' origin: "X is 5, Y is not set". */
    String states(String... names) {
        return Stream.of(names)
                .map(name -> "%s is %s%s".formatted(name, show(value(name)), origin(name)))
                .collect(Collectors.joining(", "));
    }

    /** Where a value comes from, in words; nothing where it stands in the template. */
    String origin(String property) {
        Origin origin = Objects.requireNonNullElseGet(
                origins.apply(property),
                () -> Objects.requireNonNullElse(origins.apply(property.split("\\.")[0]), Origin.TEMPLATE));
        return switch (origin) {
            case TEMPLATE -> "";
            case DEFAULT -> " (the default, because the template no longer sets it)";
            case LIVE -> " (from the live app client; the template does not mention it)";
        };
    }

    /** A sentence on every value that is meant by what the service quotes; if there is none, on the properties. */
    String holding(String echo, String... names) {
        String holding = holding(value -> isEchoOf(echo, value), names);
        return holding.isEmpty() ? states(names) + "." : holding;
    }

    /** A sentence on every value, or element of a list, that is meant; nothing if there is none. */
    String holding(Predicate<String> meant, String... names) {
        List<String> sentences = new ArrayList<>();
        for (String name : names) {
            JsonNode value = value(name);
            if (value.isTextual() && meant.test(value.asText())) {
                sentences.add(states(name) + ".");
            }
            for (int position = 1; position <= value.size(); position++) {
                if (meant.test(value.path(position - 1).asText())) {
                    sentences.add(element(name, position) + ".");
                }
            }
        }
        int more = sentences.size() - MOST_ELEMENTS;
        return sentences.stream().limit(MOST_ELEMENTS).collect(Collectors.joining(" "))
                + (more <= 0
                        ? ""
                        : more == 1 ? " The same holds for one more." : " The same holds for %d more.".formatted(more));
    }

    /** The element of a list at a position, from 1: "X holds 'y', the 3rd of 120". */
    String element(String property, int position) {
        JsonNode list = value(property);
        if (!list.has(position - 1)) {
            return states(property);
        }
        return "%s holds '%s'%s%s"
                .formatted(
                        property,
                        show(list.path(position - 1)),
                        list.size() == 1 ? "" : ", the %s of %d".formatted(ordinal(position), list.size()),
                        origin(property));
    }

    /** The service's quote shows question marks for letters that are not Latin. */
    private static boolean isEchoOf(String echo, String value) {
        return latin(echo).equals(latin(value));
    }

    private static String latin(String text) {
        return text.replaceAll("[?[^\\x00-\\x7f]]+", "?");
    }

    private String show(JsonNode value) {
        return value.isNull() || value instanceof MissingNode
                ? "not set"
                : FailureMessage.quote(written(value), quoted);
    }

    private static String written(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(RejectedRequest::written)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .map(member -> member.getKey() + ": " + written(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.asText();
    }

    private static String ordinal(int number) {
        boolean isTeen = number / 10 % 10 == 1;
        return number
                + switch (isTeen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
