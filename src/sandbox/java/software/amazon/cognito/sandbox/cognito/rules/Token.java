package software.amazon.cognito.sandbox.cognito.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The kinds of token that a client gets, with how long they may be valid. */
public enum Token {
    ACCESS("AccessToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    ID("IdToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    REFRESH("RefreshToken", "days", Duration.ofDays(30), Duration.ofMinutes(60), Duration.ofDays(3650));

    private static final Map<String, Duration> UNITS = Map.of(
            "seconds", Duration.ofSeconds(1),
            "minutes", Duration.ofMinutes(1),
            "hours", Duration.ofHours(1),
            "days", Duration.ofDays(1));

    private final String member;
    private final String defaultUnit;
    private final Duration defaultValidity;
    private final Duration least;
    private final Duration most;

    Token(String member, String defaultUnit, Duration defaultValidity, Duration least, Duration most) {
        this.member = member;
        this.defaultUnit = defaultUnit;
        this.defaultValidity = defaultValidity;
        this.least = least;
        this.most = most;
    }

    /** How long a client's token is valid. */
    Duration validity(JsonNode settings) {
        JsonNode count = settings.get(member + "Validity");
        return count == null ? defaultValidity : unit(settings).multipliedBy(count.asLong());
    }

    boolean allows(Duration validity) {
        return validity.compareTo(least) >= 0 && validity.compareTo(most) <= 0;
    }

    /** Thirty days in the unit that applies. */
    public int thirtyDays(JsonNode settings) {
        return Math.toIntExact(Duration.ofDays(30).dividedBy(unit(settings)));
    }

    /** One that only a future edition knows is taken for a day. */
    private Duration unit(JsonNode settings) {
        String unit = settings.path("TokenValidityUnits").path(member).asText(defaultUnit);
        return UNITS.getOrDefault(unit, Duration.ofDays(1));
    }
}
