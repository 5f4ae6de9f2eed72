package software.amazon.cognito.userpoolclient;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/**
 * The lifetime of one kind of token: a number in a unit that another property names. Units, limits and defaults are
 * those of the Cognito API reference (CreateUserPoolClient).
 */
enum TokenValidity {
    ACCESS(
            "AccessToken",
            ResourceModel::getAccessTokenValidity,
            TokenValidityUnits::getAccessToken,
            "hours",
            Lifetime.ACCESS_AND_ID),
    ID("IdToken", ResourceModel::getIdTokenValidity, TokenValidityUnits::getIdToken, "hours", Lifetime.ACCESS_AND_ID),
    REFRESH(
            "RefreshToken",
            ResourceModel::getRefreshTokenValidity,
            TokenValidityUnits::getRefreshToken,
            "days",
            Lifetime.REFRESH);

    /** What Cognito accepts, and what it takes by default. */
    private record Lifetime(
            Duration shortest, Duration longest, String allowed, Duration defaultDuration, String defaultInWords) {

        static final Lifetime ACCESS_AND_ID = new Lifetime(
                Duration.ofMinutes(5), Duration.ofDays(1), "5 minutes to 1 day", Duration.ofHours(1), "1 hour");
        static final Lifetime REFRESH = new Lifetime(
                Duration.ofMinutes(60),
                Duration.ofDays(3650),
                "60 minutes to 10 years",
                Duration.ofDays(30),
                "30 days");
    }

    static final TokenValidityUnits DEFAULT_UNITS =
            new TokenValidityUnits(ACCESS.defaultUnit, ID.defaultUnit, REFRESH.defaultUnit);

    private final String token;
    private final Function<ResourceModel, Integer> number;
    private final Function<TokenValidityUnits, String> unit;
    private final String defaultUnit;
    private final Lifetime lifetime;

    TokenValidity(
            String token,
            Function<ResourceModel, Integer> number,
            Function<TokenValidityUnits, String> unit,
            String defaultUnit,
            Lifetime lifetime) {
        this.token = token;
        this.number = number;
        this.unit = unit;
        this.defaultUnit = defaultUnit;
        this.lifetime = lifetime;
    }

    /** The property that holds the number, for example {@code AccessTokenValidity}. */
    String property() {
        return token + "Validity";
    }

    /** The property that holds the unit, for example {@code TokenValidityUnits.AccessToken}. */
    String unitProperty() {
        return "TokenValidityUnits." + token;
    }

    /** What Cognito accepts, in words. */
    String allowed() {
        return lifetime.allowed;
    }

    String defaultInWords() {
        return lifetime.defaultInWords;
    }

    /** The unit that applies: seconds, minutes, hours or days. */
    String unitIn(ResourceModel model) {
        return unitIsSet(model) ? unit.apply(model.getTokenValidityUnits()) : defaultUnit;
    }

    boolean unitIsSet(ResourceModel model) {
        return model.getTokenValidityUnits() != null && unit.apply(model.getTokenValidityUnits()) != null;
    }

    Integer numberIn(ResourceModel model) {
        return number.apply(model);
    }

    /** Whether the number is set and, in its unit, outside of what Cognito accepts. A refresh token's 0 means 30 days. */
    boolean isOutOfRange(ResourceModel model) {
        Integer value = numberIn(model);
        if (value == null || this == REFRESH && value == 0) {
            return false;
        }
        Duration duration = chronoUnit(model).getDuration().multipliedBy(value);
        return duration.compareTo(lifetime.shortest) < 0 || duration.compareTo(lifetime.longest) > 0;
    }

    /** The default lifetime as a number in the model's unit, or null where the unit is too coarse to express it. */
    Integer defaultIn(ResourceModel model) {
        long number = lifetime.defaultDuration.dividedBy(chronoUnit(model).getDuration());
        return number == 0 ? null : Math.toIntExact(number);
    }

    private ChronoUnit chronoUnit(ResourceModel model) {
        return ChronoUnit.valueOf(unitIn(model).toUpperCase(Locale.ROOT));
    }
}
