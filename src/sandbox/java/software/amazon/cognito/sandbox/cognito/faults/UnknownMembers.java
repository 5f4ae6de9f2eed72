package software.amazon.cognito.sandbox.cognito.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The same JSON with a member that no model knows in every structure: a service may add some on any day. */
public final class UnknownMembers {
    private UnknownMembers() {}

    /** The JSON with such members. */
    public static JsonNode in(JsonNode json) {
        JsonNode copy = json.deepCopy();
        add(copy);
        return copy;
    }

    private static void add(JsonNode json) {
        json.forEach(UnknownMembers::add);
        if (json instanceof ObjectNode structure) {
            structure.put("MemberOfTomorrow", "value of tomorrow");
        }
    }
}
