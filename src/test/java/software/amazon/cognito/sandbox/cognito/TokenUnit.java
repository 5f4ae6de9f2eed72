package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The unit that a client's token validity counts in. */
record TokenUnit(Duration length) {
    /**
     * The unit that applies: hours for access and ID tokens and days for refresh tokens, unless TokenValidityUnits says
     * otherwise.
     *
     * @param token AccessToken, IdToken or RefreshToken
     */
    static TokenUnit of(JsonNode settings, String token) {
        String unit =
                settings.path("TokenValidityUnits").path(token).asText("RefreshToken".equals(token) ? "days" : "hours");
        return new TokenUnit(ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)).getDuration());
    }

    Duration times(long count) {
        return length.multipliedBy(count);
    }

    /** How many make the default validity of a refresh token. */
    int thirtyDays() {
        return Math.toIntExact(Duration.ofDays(30).dividedBy(length));
    }
}
