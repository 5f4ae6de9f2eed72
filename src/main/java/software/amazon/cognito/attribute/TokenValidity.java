package software.amazon.cognito.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;

/**
 * The lifetime of one kind of token: a number in a unit that another property names. Units, limits and defaults are
 * those of the Cognito API reference (CreateUserPoolClient).
 */
public enum TokenValidity {
    ACCESS("AccessToken", "hours", Lifetime.ACCESS_AND_ID),
    ID("IdToken", "hours", Lifetime.ACCESS_AND_ID),
    REFRESH("RefreshToken", "days", Lifetime.REFRESH);

    private static final Map<String, Duration> UNITS = Map.of(
            "seconds", Duration.ofSeconds(1),
            "minutes", Duration.ofMinutes(1),
            "hours", Duration.ofHours(1),
            "days", Duration.ofDays(1));

    /** What Cognito accepts, and what it takes by default. */
    private record Lifetime(Duration shortest, Duration longest, String allowed, Duration standard, String inWords) {

        static final Lifetime ACCESS_AND_ID = new Lifetime(
                Duration.ofMinutes(5), Duration.ofDays(1), "5 minutes to 1 day", Duration.ofHours(1), "1 hour");
        static final Lifetime REFRESH = new Lifetime(
                Duration.ofMinutes(60),
                Duration.ofDays(3650),
                "60 minutes to 10 years",
                Duration.ofDays(30),
                "30 days");
    }

    private final String token;
    private final String defaultUnit;
    private final Lifetime lifetime;

    TokenValidity(String token, String defaultUnit, Lifetime lifetime) {
        this.token = token;
        this.defaultUnit = defaultUnit;
        this.lifetime = lifetime;
    }

    /** The property that holds the number, for example {@code AccessTokenValidity}. */
    public String property() {
        return token + "Validity";
    }

    /** The property that holds the unit, for example {@code TokenValidityUnits.AccessToken}. */
    public String unitProperty() {
        return Attributes.UNITS + "." + token;
    }

    /** What Cognito accepts, in words. */
    public String allowed() {
        return lifetime.allowed;
    }

    public String defaultInWords() {
        return lifetime.inWords;
    }

    public String defaultUnit() {
        return defaultUnit;
    }

    /** The unit that applies: seconds, minutes, hours or days. */
    public String unitIn(JsonNode state) {
        return unit(state).asText(defaultUnit);
    }

    public boolean unitIsSet(JsonNode state) {
        return unit(state).isTextual();
    }

    /** The unit as it is set, or a missing node. */
    public JsonNode unit(JsonNode state) {
        return state.path(Attributes.UNITS).path(token);
    }

    public void setUnit(ObjectNode state, JsonNode unit) {
        if (unit.isTextual()) {
            state.withObjectProperty(Attributes.UNITS).set(token, unit);
        }
    }

    /** The number as it is set, or a missing node. */
    public JsonNode number(JsonNode state) {
        return state.path(property());
    }

    /** Whether the lifetime is the default, so that nobody need have set it. */
    public boolean isDefault(JsonNode state) {
        return !number(state).isNumber() || number(state).equals(defaultIn(state));
    }

    /** Whether the number is set and, in its unit, outside of what Cognito accepts. */
    public boolean isOutOfRange(JsonNode state) {
        Duration unit = UNITS.get(unitIn(state));
        if (!number(state).isNumber() || unit == null) {
            return false;
        }
        Duration duration = unit.multipliedBy(number(state).asLong());
        return duration.compareTo(lifetime.shortest) < 0 || duration.compareTo(lifetime.longest) > 0;
    }

    /** The default lifetime as a number in the state's unit, or JSON null where that unit cannot express it. */
    public JsonNode defaultIn(JsonNode state) {
        Duration unit = UNITS.get(unitIn(state));
        boolean expressible = unit != null && lifetime.standard.toSeconds() % unit.toSeconds() == 0;
        return States.json(expressible ? (int) lifetime.standard.dividedBy(unit) : null);
    }
}
