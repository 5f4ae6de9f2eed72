package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What settings mean to Cognito: the documented defaults spelled out, lists without order, and the life of a token as
 * a time. Two models of the same meaning configure an app client alike. Written independently of the handlers: the laws
 * hold them to it.
 */
final class Meaning {
    private static final ObjectNode DEFAULTS = Json.object(
            """
            {'RefreshTokenRotation': {'Feature': 'DISABLED', 'RetryGracePeriodSeconds': 0}, 'AuthSessionValidity': 3,
             'EnableTokenRevocation': true, 'EnablePropagateAdditionalUserContextData': false,
             'AllowedOAuthFlowsUserPoolClient': false, 'PreventUserExistenceErrors': 'LEGACY'}
            """);
    private static final Map<String, ObjectNode> MEMBER_DEFAULTS = Map.of(
            "RefreshTokenRotation", Json.object("{'RetryGracePeriodSeconds': 0}"),
            "AnalyticsConfiguration", Json.object("{'UserDataShared': false}"));

    private Meaning() {}

    /** What the settings of an app client mean, all but its name, which has no default. */
    static ObjectNode of(JsonNode settings) {
        ObjectNode meaning = Json.MAPPER.createObjectNode();
        for (String attribute : AppClients.attributes()) {
            if (!attribute.equals("ClientName") && !attribute.startsWith("TokenValidityUnits")) {
                value(attribute, settings.path(attribute)).ifPresent(value -> meaning.set(attribute, value));
            }
        }
        for (TokenSettings token : TokenSettings.values()) {
            put(token, token.unitName(settings), token.lifetime(settings), meaning);
        }
        return meaning;
    }

    /**
     * What an update has to result in: what is desired where the template speaks, the default where it stopped speaking,
     * and what is live elsewhere.
     *
     * @return empty where the template sets another unit for a number that somebody set and it does not mention
     */
    static Optional<ObjectNode> afterUpdate(JsonNode previous, JsonNode desired, JsonNode live) {
        ObjectNode result = of(live);
        return merge(previous, desired, live, result) ? Optional.of(result) : Optional.empty();
    }

    /**
     * What a roll-back has to result in: the first of these that Cognito accepts. The update that failed took effect whole
     * or not at all: where the app client is all that its template said, what the good template is silent about goes to
     * its default; else it stays as it is. Where Cognito does not accept that, the other way round. Nobody is asked for a
     * number: one that would stay in another unit goes to its default.
     */
    static List<ObjectNode> afterRollback(JsonNode failed, JsonNode desired, JsonNode live) {
        ObjectNode reset = of(live);
        ObjectNode kept = of(live);
        merge(failed, desired, live, reset);
        merge(Json.object("{}"), desired, live, kept);
        return isAll(failed, live) ? List.of(reset, kept) : List.of(kept, reset);
    }

    /** Whether no number is missing; one that is goes to its default. */
    private static boolean merge(JsonNode previous, JsonNode desired, JsonNode live, ObjectNode result) {
        ObjectNode wanted = of(desired);
        for (String attribute : AppClients.attributes()) {
            if (desired.has(attribute) || previous.has(attribute)) {
                replace(attribute, wanted, result);
            }
        }
        boolean complete = true;
        for (TokenSettings token : TokenSettings.values()) {
            complete &= update(token, previous, desired, live, result);
        }
        return complete;
    }

    /** What a patch of what was read has to result in: what it does not change was not asked for. */
    static Optional<ObjectNode> afterPatch(JsonNode read, JsonNode patched, JsonNode live) {
        ObjectNode before = read.deepCopy();
        ObjectNode asked = patched.deepCopy();
        List<String> numbers =
                Stream.of(TokenSettings.values()).map(TokenSettings::property).toList();
        for (String attribute : AppClients.attributes()) {
            boolean isShared = read.has(attribute)
                    && patched.has(attribute)
                    && value(attribute, read.path(attribute)).equals(value(attribute, patched.path(attribute)));
            if (isShared && !numbers.contains(attribute) && !attribute.equals("TokenValidityUnits")) {
                before.remove(attribute);
                asked.remove(attribute);
            }
        }
        for (TokenSettings token : TokenSettings.values()) {
            if (token.isSame(read, patched)) {
                token.removeFrom(before);
                token.removeFrom(asked);
            }
        }
        return afterUpdate(before, asked, live);
    }

    /** Whether an app client shows all that a template says. */
    private static boolean isAll(JsonNode said, JsonNode live) {
        boolean units = Stream.of(TokenSettings.values())
                .allMatch(
                        token -> !token.unitIsSet(said) || token.unitName(said).equals(token.unitName(live)));
        return units
                && AppClients.attributes().stream()
                        .filter(attribute -> said.has(attribute) && !attribute.equals("TokenValidityUnits"))
                        .allMatch(attribute -> {
                            Optional<JsonNode> value = value(attribute, said.get(attribute));
                            return value.equals(value(attribute, live.path(attribute)))
                                    && (value.isEmpty() || live.has(attribute));
                        });
    }

    /**
     * A number and its unit are one value in two properties: a time that somebody set stays what it is, and so does its
     * unit. A default stays the default, in whatever unit.
     */
    private static boolean update(
            TokenSettings token, JsonNode previous, JsonNode desired, JsonNode live, ObjectNode result) {
        boolean mentioned = desired.has(token.property()) || previous.has(token.property());
        boolean stays = !mentioned && !token.lifetime(live).equals(token.defaultLifetime());
        boolean keepsUnit = !token.unitIsSet(desired) && (stays || !token.unitIsSet(previous));
        String unit = token.unitName(keepsUnit ? live : desired);
        if (stays && !unit.equals(token.unitName(live))) {
            put(token, unit, token.defaultLifetime(), result);
            return false;
        }
        ObjectNode inUnit = Json.object("{'TokenValidityUnits': {'%s': '%s'}}".formatted(token.token(), unit));
        inUnit.set(token.property(), desired.path(token.property()));
        put(token, unit, mentioned ? token.lifetime(inUnit) : token.lifetime(live), result);
        return true;
    }

    /** Settings of this meaning, as an update says them to Cognito. */
    static ObjectNode toSettings(ObjectNode meaning) {
        ObjectNode settings = meaning.deepCopy();
        for (TokenSettings token : TokenSettings.values()) {
            ObjectNode life = (ObjectNode) settings.remove(token.property());
            settings.withObjectProperty("TokenValidityUnits").set(token.token(), life.get("unit"));
            long number = life.get("seconds").asLong() / token.unit(settings).toSeconds();
            if (token.unit(settings).multipliedBy(number).toSeconds()
                    == life.get("seconds").asLong()) {
                settings.put(token.property(), Math.toIntExact(number));
            }
        }
        return settings;
    }

    private static void put(TokenSettings token, String unit, Duration lifetime, ObjectNode meaning) {
        meaning.putObject(token.property()).put("unit", unit).put("seconds", lifetime.toSeconds());
    }

    private static void replace(String attribute, ObjectNode from, ObjectNode to) {
        to.remove(attribute);
        if (from.has(attribute)) {
            to.set(attribute, from.get(attribute));
        }
    }

    private static Optional<JsonNode> value(String attribute, JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> sorted = StreamSupport.stream(value.spliterator(), false)
                    .sorted(Comparator.comparing(JsonNode::asText))
                    .toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(Json.MAPPER.valueToTree(sorted));
        }
        if (value.isMissingNode()) {
            return Optional.ofNullable(DEFAULTS.get(attribute));
        }
        return Optional.of(value instanceof ObjectNode structure ? complete(attribute, structure) : value);
    }

    /** With its defaults, and without what Cognito does not take from anybody. */
    private static ObjectNode complete(String attribute, ObjectNode given) {
        ObjectNode structure = Json.union(List.of(MEMBER_DEFAULTS.getOrDefault(attribute, Json.object("{}")), given));
        if (structure.path("Feature").asText().equals("DISABLED")) {
            structure.put("RetryGracePeriodSeconds", 0);
        }
        if (structure.has("ApplicationArn")) {
            structure.remove("RoleArn");
        }
        return structure;
    }
}
