package software.amazon.cognito.userpoolclient;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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
        return Objects.requireNonNullElse(setUnitIn(model), defaultUnit);
    }

    boolean unitIsSet(ResourceModel model) {
        return setUnitIn(model) != null;
    }

    /** The unit that the model sets, or null. */
    String setUnitIn(ResourceModel model) {
        return model.getTokenValidityUnits() == null ? null : unitGetter.apply(model.getTokenValidityUnits());
    }

    void setUnit(ResourceModel model, String unit) {
        if (model.getTokenValidityUnits() == null) {
            model.setTokenValidityUnits(new TokenValidityUnits());
        }
        unitSetter.accept(model.getTokenValidityUnits(), unit);
    }

    Integer numberIn(ResourceModel model) {
        return numberGetter.apply(model);
    }

    void setNumber(ResourceModel model, Integer number) {
        numberSetter.accept(model, number);
    }

    /** Whether two models set the same number and the same unit. */
    boolean isSame(ResourceModel one, ResourceModel other) {
        return Objects.equals(numberIn(one), numberIn(other)) && Objects.equals(setUnitIn(one), setUnitIn(other));
    }

    /** Whether the lifetime is the default, so that nobody need have set it. */
    boolean isDefault(ResourceModel model) {
        return numberIn(model) == null || numberIn(model).equals(defaultIn(model));
    }

    /** Whether the number is set and, in its unit, outside of what Cognito accepts. */
    boolean isOutOfRange(ResourceModel model) {
        Integer number = numberIn(model);
        Duration unit = UNITS.get(unitIn(model));
        if (number == null || unit == null) {
            return false;
        }
        Duration duration = unit.multipliedBy(number);
        return duration.compareTo(lifetime.shortest) < 0 || duration.compareTo(lifetime.longest) > 0;
    }

    /** The default lifetime as a number in the model's unit, or null where that unit cannot express it. */
    Integer defaultIn(ResourceModel model) {
        Duration unit = UNITS.get(unitIn(model));
        if (unit == null
                || !unit.multipliedBy(lifetime.defaultDuration.dividedBy(unit)).equals(lifetime.defaultDuration)) {
            return null;
        }
        return Math.toIntExact(lifetime.defaultDuration.dividedBy(unit));
    }
}
