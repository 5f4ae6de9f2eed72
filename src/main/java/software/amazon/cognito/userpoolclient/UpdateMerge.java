package software.amazon.cognito.userpoolclient;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * The three-way merge behind an update: what the template says, the default for what it stopped saying, and the live
 * value for what it never mentioned. The result is the same whether Cognito resets or keeps what an update omits.
 */
final class UpdateMerge {

    /** Where the value of an attribute comes from. */
    enum Origin {
        TEMPLATE,
        DEFAULT,
        LIVE;

        private static Origin of(boolean desiredSpeaks, boolean previousSpoke) {
            return desiredSpeaks ? TEMPLATE : previousSpoke ? DEFAULT : LIVE;
        }
    }

    private final ResourceModel previous;
    private final ResourceModel desired;
    private final ResourceModel live;
    private final ResourceModel merged;
    private final Map<String, Origin> origins = new HashMap<>();

    /**
     * Merges the states of an app client.
     *
     * @param previous what the template said before, or null if that is unknown: then nothing counts as removed
     * @param desired what the template says now
     * @param live the app client as Cognito describes it
     * @throws HandlerFailure InvalidRequest if the template sets a unit in which the live lifetime of a token, which it
     *     does not mention, cannot be expressed
     */
    UpdateMerge(ResourceModel previous, ResourceModel desired, ResourceModel live) {
        this.previous = Objects.requireNonNullElseGet(previous, ResourceModel::new);
        this.desired = desired;
        this.live = live;
        merged = ResourceModel.builder()
                .userPoolId(live.getUserPoolId())
                .clientId(live.getClientId())
                .generateSecret(live.getGenerateSecret())
                .build();
        origins.put("GenerateSecret", Origin.of(desired.getGenerateSecret() != null, false));
        for (Attribute<?> attribute : Attributes.ALL) {
            merge(attribute);
            if (attribute.name().equals("TokenValidityUnits")) {
                mergeUnits(); // before the validities, whose defaults are expressed in these units
            }
        }
        for (TokenValidity token : TokenValidity.values()) {
            keepLiveLifetime(token);
        }
    }

    private void merge(Attribute<?> attribute) {
        Origin origin = Origin.of(attribute.in(desired) != null, attribute.in(this.previous) != null);
        origins.put(attribute.name(), origin);
        switch (origin) {
            case TEMPLATE -> attribute.copy(desired, merged);
            case DEFAULT -> attribute.reset(merged, live);
            case LIVE -> attribute.copy(live, merged);
        }
    }

    /** A unit belongs to its number: that a template sets one token's unit says nothing of the others'. */
    private void mergeUnits() {
        TokenValidityUnits units = new TokenValidityUnits();
        for (TokenValidity token : TokenValidity.values()) {
            Origin origin = Origin.of(token.unitIsSet(desired), token.unitIsSet(previous));
            origins.put(token.unitProperty(), origin);
            switch (origin) {
                case TEMPLATE -> token.setUnit(units, token.unitIn(desired));
                case DEFAULT -> token.setUnit(units, token.defaultUnit());
                case LIVE -> token.copyUnit(live, units);
            }
        }
        merged.setTokenValidityUnits(units.equals(new TokenValidityUnits()) ? null : units);
    }

    /** A lifetime that the template never mentioned stays the same time, also when its unit changes. */
    private void keepLiveLifetime(TokenValidity token) {
        if (origin(token.property()) != Origin.LIVE || token.unitIn(merged).equals(token.unitIn(live))) {
            return;
        }
        if (token.copyLifetime(live, merged)) {
            return;
        }
        if (origin(token.unitProperty()) == Origin.TEMPLATE) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "%s of the app client is %d %s, which cannot be expressed in the %s that %s sets. Set %s too."
                            .formatted(
                                    token.property(),
                                    token.numberIn(live),
                                    token.unitIn(live),
                                    token.unitIn(merged),
                                    token.unitProperty(),
                                    token.property()));
        }
        token.copyUnit(live, merged.getTokenValidityUnits());
        origins.put(token.unitProperty(), Origin.LIVE);
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
        return Attributes.ALL.stream().anyMatch(this::changesLive);
    }

    /** Cognito does not return every default: where the template is silent, absent is as good as the default. */
    private boolean changesLive(Attribute<?> attribute) {
        boolean silent = origin(attribute.name()) != Origin.TEMPLATE;
        return !(silent && attribute.in(live) == null)
                && !Objects.equals(Canonical.of(attribute.in(merged), merged), Canonical.of(attribute.in(live), live));
    }
}
