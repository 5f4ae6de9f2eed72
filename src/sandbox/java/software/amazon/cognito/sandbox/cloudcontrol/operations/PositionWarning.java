package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Warns of a patch that takes an element of a list without order by its position. The client may know the list in
 * another order than the service: then the patch changes another element than was meant, and succeeds.
 */
public final class PositionWarning {
    private static final Pattern POSITION = Pattern.compile("/([^/]+)/\\d+(/.*)?");
    private static final Set<String> HARMFUL = Set.of("remove", "replace", "move", "copy");

    private PositionWarning() {}

    /**
     * The warning; empty for a patch that does no such thing, or tests the element first.
     *
     * @param schema of the resource type
     * @param current what the patch was applied to
     * @param patched what came of it
     */
    static Optional<String> of(JsonNode schema, JsonNode operations, ObjectNode current, ObjectNode patched) {
        Set<String> tested = new HashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        for (JsonNode operation : operations) {
            String kind = operation.path("op").asText();
            String path =
                    operation.path(operation.has("from") ? "from" : "path").asText();
            Matcher position = POSITION.matcher(path);
            if (kind.equals("test")) {
                tested.add(path);
            } else if (HARMFUL.contains(kind)
                    && position.matches()
                    && isWithoutOrder(schema, position.group(1))
                    && !tested.contains(path)) {
                lists.add(position.group(1));
            }
        }
        return lists.isEmpty() ? Optional.empty() : Optional.of(warning(lists, current, patched));
    }

    private static boolean isWithoutOrder(JsonNode schema, String property) {
        JsonNode list = schema.path("properties").path(property);
        return list.has("insertionOrder") && !list.get("insertionOrder").asBoolean();
    }

    private static String warning(Set<String> lists, ObjectNode current, ObjectNode patched) {
        return "Sandbox: check the result. This patch takes elements of a list by position, in the order that the service"
                + " keeps, which may not be yours. Replace the list whole. "
                + lists.stream()
                        .map(list -> "%s was %s and becomes %s.".formatted(list, current.get(list), patched.get(list)))
                        .collect(Collectors.joining(" "));
    }
}
