package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The lifetimes of an app client's tokens, each a number in a unit, with what the Cognito API reference says of them
 * (CreateUserPoolClient).
 */
enum TokenSettings {
    ACCESS("AccessToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    ID("IdToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    REFRESH("RefreshToken", "days", Duration.ofDays(30), Duration.ofMinutes(60), Duration.ofDays(3650));

    private final String token;
    private final String defaultUnit;
    private final Duration defaultLifetime;
    private final Duration shortest;
    private final Duration longest;

    TokenSettings(String token, String defaultUnit, Duration defaultLifetime, Duration shortest, Duration longest) {
        this.token = token;
        this.defaultUnit = defaultUnit;
        this.defaultLifetime = defaultLifetime;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** Numbers and units for all three, of which each may be absent. */
    static Arbitrary<ObjectNode> all() {
        return Combinators.combine(
                        ACCESS.any(), ID.any(), REFRESH.any(), Arbitraries.of(Json.object("{}"), emptyUnits()))
                .as((access, id, refresh, units) -> Json.union(List.of(units, access, id, refresh)))
                .filter(settings -> REFRESH.lifetime(settings).compareTo(ACCESS.lifetime(settings)) >= 0
                        && REFRESH.lifetime(settings).compareTo(ID.lifetime(settings)) >= 0);
    }

    private static ObjectNode emptyUnits() {
        return Json.object("{'TokenValidityUnits': {}}");
    }

    private Arbitrary<ObjectNode> any() {
        Arbitrary<?> unit = Arbitraries.of(AppClients.valuesOf("TimeUnitsType"));
        return AppClients.maybe("TokenValidityUnits", unit.map(chosen -> Json.member(token, chosen)))
                .flatMap(units -> {
                    Duration one = unit(units);
                    int most = Math.toIntExact(longest.dividedBy(one));
                    int least = Math.max(1, Math.toIntExact(shortest.dividedBy(one)));
                    Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
                    return AppClients.maybe(token + "Validity", number)
                            .map(validity -> Json.union(List.of(units, validity)));
                });
    }

    /** The name of the property that holds the number. */
    String property() {
        return token + "Validity";
    }

    String token() {
        return token;
    }

    Duration defaultLifetime() {
        return defaultLifetime;
    }

    boolean unitIsSet(JsonNode settings) {
        return settings.path("TokenValidityUnits").hasNonNull(token);
    }

    /** Whether two settings say the same number in the same unit, or neither. */
    boolean isSame(JsonNode one, JsonNode other) {
        return one.path(property()).equals(other.path(property()))
                && unitNode(one).equals(unitNode(other));
    }

    private JsonNode unitNode(JsonNode settings) {
        return settings.path("TokenValidityUnits").path(token);
    }

    void removeFrom(ObjectNode settings) {
        settings.remove(property());
        settings.withObjectProperty("TokenValidityUnits").remove(token);
    }

    /** The name of the unit that applies. */
    String unitName(JsonNode settings) {
        return settings.path("TokenValidityUnits").path(token).asText(defaultUnit);
    }

    /** The unit that applies. */
    Duration unit(JsonNode settings) {
        return ChronoUnit.valueOf(unitName(settings).toUpperCase(Locale.ROOT)).getDuration();
    }

    /** How long the token lives. A refresh token's 0 means the default. */
    Duration lifetime(JsonNode settings) {
        int number = settings.path(property()).asInt();
        return number == 0 ? defaultLifetime : unit(settings).multipliedBy(number);
    }
}
