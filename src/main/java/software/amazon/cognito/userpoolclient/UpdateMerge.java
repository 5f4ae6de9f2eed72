package software.amazon.cognito.userpoolclient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * The merge behind an update: what the template says, the default for what it stopped saying, and the live value for all
 * the rest. The result is the same whether Cognito resets or keeps what an update omits.
 */
final class UpdateMerge {

    /** Where the value of an attribute comes from. */
    enum Origin {
        TEMPLATE,
        DEFAULT,
        LIVE
    }

    private final ResourceModel desired;
    private final ResourceModel live;
    private final ResourceModel merged;
    private final Map<String, Origin> origins = new HashMap<>();

    /**
     * Merges the states of an app client.
     *
     * @param intent what the request asks of each attribute
     * @param live the app client as Cognito describes it
     * @throws HandlerFailure InvalidRequest if the template sets the unit of a lifetime whose number it does not mention,
     *     and the app client has that number in another unit
     */
    UpdateMerge(Intent intent, ResourceModel live) {
        this.desired = intent.desired();
        this.live = Canonical.withoutLinkedRole(live, live);
        merged = ResourceModel.builder()
                .userPoolId(live.getUserPoolId())
                .clientId(live.getClientId())
                .generateSecret(live.getGenerateSecret())
                .build();
        origins.put("GenerateSecret", desired.getGenerateSecret() == null ? Origin.LIVE : Origin.TEMPLATE);
        Attributes.SETTINGS.forEach(attribute -> merge(attribute, intent.of(attribute)));
        Stream.of(TokenValidity.values()).forEach(token -> merge(token, intent));
        merged.setAnalyticsConfiguration(
                Canonical.withoutLinkedRole(merged, live).getAnalyticsConfiguration());
    }

    private void merge(Attribute<?> attribute, Origin origin) {
        origins.put(attribute.name(), origin);
        switch (origin) {
            case TEMPLATE -> attribute.copy(desired, merged);
            case DEFAULT -> attribute.reset(live, merged);
            case LIVE -> attribute.copy(live, merged);
        }
    }

    /** A number and its unit are one value: where a number stays that somebody set, so does its unit. */
    private void merge(TokenValidity token, Intent intent) {
        Origin number = intent.ofNumber(token);
        Origin unit = intent.ofUnit(token);
        boolean stays = number == Origin.LIVE && !token.isDefault(live);
        if (stays && unit == Origin.DEFAULT) {
            unit = Origin.LIVE;
        }
        origins.put(token.property(), number);
        origins.put(token.unitProperty(), unit);
        token.setUnit(
                merged,
                switch (unit) {
                    case TEMPLATE -> token.setUnitIn(desired);
                    case DEFAULT -> token.defaultUnit();
                    case LIVE -> token.setUnitIn(live);
                });
        boolean unitChanges = !token.unitIn(merged).equals(token.unitIn(live));
        if (stays && unitChanges) {
            throw numberIsMissing(token);
        }
        token.setNumber(
                merged,
                switch (number) {
                    case TEMPLATE -> token.numberIn(desired);
                    case DEFAULT -> token.defaultIn(merged);
                    case LIVE -> unitChanges ? token.defaultIn(merged) : token.numberIn(live);
                });
    }

    private HandlerFailure numberIsMissing(TokenValidity token) {
        return new HandlerFailure(
                HandlerErrorCode.InvalidRequest,
                "%s is %s, but %s is not set, and of the app client it is %d %s. Set %s too."
                        .formatted(
                                token.unitProperty(),
                                token.unitIn(merged),
                                token.property(),
                                token.numberIn(live),
                                token.unitIn(live),
                                token.property()));
    }

    /** What the update sends, with the identifier and whether the app client has a secret. */
    ResourceModel merged() {
        return merged;
    }

    /** Where the value of an attribute comes from; units of token validities are named {@code TokenValidityUnits.X}. */
    Origin origin(String name) {
        return origins.get(name);
    }

    /** Whether the app client differs from what the update would make of it. */
    boolean changesLive() {
        return Attributes.SETTINGS.stream()
                        .anyMatch(attribute -> differs(attribute.name(), attribute.in(merged), attribute.in(live)))
                || Stream.of(TokenValidity.values())
                        .anyMatch(token -> differs(token.property(), token.numberIn(merged), token.numberIn(live))
                                || differs(token.unitProperty(), token.setUnitIn(merged), token.setUnitIn(live)));
    }

    /** Cognito does not return every default: where the template is silent, absent is as good as the default. */
    private boolean differs(String name, Object wanted, Object now) {
        boolean asGoodAsDefault = origin(name) != Origin.TEMPLATE && !Canonical.isSet(now);
        return !asGoodAsDefault && !Canonical.same(wanted, now);
    }

    /** The names of the attributes that the update returns to their defaults. */
    List<String> resets() {
        return origins.entrySet().stream()
                .filter(origin -> origin.getValue() == Origin.DEFAULT)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The lifetimes that should go back to a default which their unit cannot express. */
    Stream<TokenValidity> inexpressibleResets() {
        return Stream.of(TokenValidity.values())
                .filter(token -> origin(token.property()) == Origin.DEFAULT && token.numberIn(merged) == null);
    }
}
