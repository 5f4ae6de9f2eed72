package software.amazon.cognito.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether two values mean the same to Cognito. */
public final class Canonical {

    private static final String GRACE = "RetryGracePeriodSeconds";
    private static final String SHARED = "UserDataShared";

    private Canonical() {}

    /** Whether a value says anything: an empty list means the service's default, units without members nothing. */
    public static boolean isSet(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    public static boolean same(JsonNode one, JsonNode other) {
        return isSet(one) == isSet(other) && (!isSet(one) || of(one).equals(of(other)));
    }

    /** The same value for those that mean the same: lists have no order, members of structures have defaults. */
    private static Object of(JsonNode value) {
        if (value.isArray()) {
            return sorted(States.stream(value));
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode structure = value.deepCopy();
        if ("DISABLED".equals(States.text(value, "Feature"))
                || value.path(GRACE).asInt() == 0) {
            structure.remove(GRACE); // where rotation is off, Cognito drops it
        }
        if (!States.is(value, SHARED)) {
            structure.remove(SHARED);
        }
        return structure;
    }

    /** Each element once, in lexical order: no list has an order that means something. */
    static List<JsonNode> sorted(Stream<JsonNode> list) {
        return list.distinct().sorted(Comparator.comparing(JsonNode::asText)).toList();
    }

    /** Whether an app client is all that a state says. */
    public static boolean isAll(ObjectNode said, ObjectNode live) {
        ObjectNode sent = withoutLinkedRole(said, live);
        ObjectNode now = withoutLinkedRole(live, live);
        return Stream.concat(Attributes.NAMES.stream(), Stream.of("GenerateSecret"))
                        .filter(name -> !name.equals(Attributes.UNITS))
                        .allMatch(name -> !sent.has(name) || same(sent.get(name), now.path(name)))
                && Stream.of(TokenValidity.values())
                        .allMatch(token ->
                                !token.unitIsSet(sent) || token.unitIn(sent).equals(token.unitIn(now)));
    }

    /** Beside an ApplicationArn Cognito answers with a service-linked role and a default, and rejects them in requests. */
    public static ObjectNode withoutLinkedRole(ObjectNode state, ObjectNode live) {
        if (!state.path(Attributes.ANALYTICS).has("ApplicationArn") || !live.has(Attributes.ANALYTICS)) {
            return state;
        }
        ObjectNode copy = state.deepCopy();
        ObjectNode analytics = (ObjectNode) copy.get(Attributes.ANALYTICS);
        if (analytics.path("RoleArn").equals(live.at("/AnalyticsConfiguration/RoleArn"))) {
            analytics.remove("RoleArn");
        }
        if (!States.is(analytics, SHARED)) {
            analytics.remove(SHARED);
        }
        return copy;
    }
}
