package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The kinds of token that a client gets, with how long they may be valid. */
enum Token {
    ACCESS("AccessToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    ID("IdToken", "hours", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1)),
    REFRESH("RefreshToken", "days", Duration.ofDays(30), Duration.ofMinutes(60), Duration.ofDays(3650));

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
    int thirtyDays(JsonNode settings) {
        return Math.toIntExact(Duration.ofDays(30).dividedBy(unit(settings)));
    }

    private Duration unit(JsonNode settings) {
        String unit = settings.path("TokenValidityUnits").path(member).asText(defaultUnit);
        return ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)).getDuration();
    }
}
