package software.amazon.cognito.userpoolclient;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The lifetime of one kind of token: a number in a unit that another property names. Units, limits and defaults are
 * those of the Cognito API reference (CreateUserPoolClient).
 */
enum TokenValidity {
    ACCESS(
            "AccessToken",
            ResourceModel::getAccessTokenValidity,
            ResourceModel::setAccessTokenValidity,
            TokenValidityUnits::getAccessToken,
            TokenValidityUnits::setAccessToken,
            "hours",
            Lifetime.ACCESS_AND_ID),
    ID(
            "IdToken",
            ResourceModel::getIdTokenValidity,
            ResourceModel::setIdTokenValidity,
            TokenValidityUnits::getIdToken,
            TokenValidityUnits::setIdToken,
            "hours",
            Lifetime.ACCESS_AND_ID),
    REFRESH(
            "RefreshToken",
            ResourceModel::getRefreshTokenValidity,
            ResourceModel::setRefreshTokenValidity,
            TokenValidityUnits::getRefreshToken,
            TokenValidityUnits::setRefreshToken,
            "days",
            Lifetime.REFRESH);

    private static final Map<String, Duration> UNITS = Map.of(
            "seconds", Duration.ofSeconds(1),
            "minutes", Duration.ofMinutes(1),
            "hours", Duration.ofHours(1),
            "days", Duration.ofDays(1));

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
    private final Function<ResourceModel, Integer> numberGetter;
    private final BiConsumer<ResourceModel, Integer> numberSetter;
    private final Function<TokenValidityUnits, String> unitGetter;
    private final BiConsumer<TokenValidityUnits, String> unitSetter;
    private final String defaultUnit;
    private final Lifetime lifetime;

    TokenValidity(
            String token,
            Function<ResourceModel, Integer> numberGetter,
            BiConsumer<ResourceModel, Integer> numberSetter,
            Function<TokenValidityUnits, String> unitGetter,
            BiConsumer<TokenValidityUnits, String> unitSetter,
            String defaultUnit,
            Lifetime lifetime) {
        this.token = token;
        this.numberGetter = numberGetter;
        this.numberSetter = numberSetter;
        this.unitGetter = unitGetter;
        this.unitSetter = unitSetter;
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

    String defaultUnit() {
        return defaultUnit;
    }

    /** The unit that applies: seconds, minutes, hours or days. */
    String unitIn(ResourceModel model) {
        return unitIsSet(model) ? unitGetter.apply(model.getTokenValidityUnits()) : defaultUnit;
    }

    boolean unitIsSet(ResourceModel model) {
        return model.getTokenValidityUnits() != null && unitGetter.apply(model.getTokenValidityUnits()) != null;
    }

    void setUnit(TokenValidityUnits units, String unit) {
        unitSetter.accept(units, unit);
    }

    /** Copies the unit as it is set, or that it is not. */
    void copyUnit(ResourceModel from, TokenValidityUnits to) {
        setUnit(to, unitIsSet(from) ? unitIn(from) : null);
    }

    Integer numberIn(ResourceModel model) {
        return numberGetter.apply(model);
    }

    /** Whether the number is set and, in its unit, outside of what Cognito accepts. */
    boolean isOutOfRange(ResourceModel model) {
        return durationIn(model)
                .filter(duration ->
                        duration.compareTo(lifetime.shortest) < 0 || duration.compareTo(lifetime.longest) > 0)
                .isPresent();
    }

    /** The default lifetime as a number in the model's unit, or null where the unit is too coarse to express it. */
    Integer defaultIn(ResourceModel model) {
        return numberOf(lifetime.defaultDuration, model).orElse(null);
    }

    /**
     * Sets the number so that the lifetime is the same in the unit of the other model.
     *
     * @return false if that unit cannot express it: then nothing is set
     */
    boolean copyLifetime(ResourceModel from, ResourceModel to) {
        Optional<Duration> duration = durationIn(from);
        Optional<Integer> number = duration.flatMap(time -> numberOf(time, to));
        // The default can always be expressed, by leaving the number out.
        if (number.isEmpty() && !duration.orElse(lifetime.defaultDuration).equals(lifetime.defaultDuration)) {
            return false;
        }
        numberSetter.accept(to, number.orElse(null));
        return true;
    }

    /** The lifetime, if a number is set and its unit is known. A refresh token's 0 means the default. */
    private Optional<Duration> durationIn(ResourceModel model) {
        Integer number = numberIn(model);
        if (number == null || !UNITS.containsKey(unitIn(model))) {
            return Optional.empty();
        }
        return Optional.of(
                number == 0
                        ? lifetime.defaultDuration
                        : UNITS.get(unitIn(model)).multipliedBy(number));
    }

    private Optional<Integer> numberOf(Duration duration, ResourceModel model) {
        return Optional.ofNullable(UNITS.get(unitIn(model)))
                .filter(unit -> unit.multipliedBy(duration.dividedBy(unit)).equals(duration))
                .map(unit -> Math.toIntExact(duration.dividedBy(unit)));
    }
}
