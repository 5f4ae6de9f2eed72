package software.amazon.cognito.userpoolclient;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The three-way merge behind an update: what the template says, the default for what it stopped saying, and the live
 * value for what it never mentioned. The result is the same whether Cognito resets or keeps what an update omits.
 */
final class UpdateMerge {

    /** Where the value of an attribute comes from. */
    enum Origin {
        TEMPLATE,
        DEFAULT,
        LIVE
    }

    private final ResourceModel merged;
    private final Map<String, Origin> origins = new HashMap<>();
    private boolean changesLive;

    /**
     * Merges the states of an app client.
     *
     * @param previous what the template said before, or null if that is unknown: then nothing counts as removed
     * @param desired what the template says now
     * @param live the app client as Cognito describes it
     */
    UpdateMerge(ResourceModel previous, ResourceModel desired, ResourceModel live) {
        merged = ResourceModel.builder()
                .userPoolId(live.getUserPoolId())
                .clientId(live.getClientId())
                .generateSecret(live.getGenerateSecret())
                .build();
        for (Attribute<?> attribute : Attributes.ALL) {
            merge(attribute, previous, desired, live);
        }
    }

    private void merge(Attribute<?> attribute, ResourceModel previous, ResourceModel desired, ResourceModel live) {
        if (attribute.in(desired) != null) {
            attribute.copy(desired, merged);
            origins.put(attribute.name(), Origin.TEMPLATE);
            changesLive |= differs(attribute, live);
        } else if (previous != null && attribute.in(previous) != null) {
            attribute.reset(merged, live);
            origins.put(attribute.name(), Origin.DEFAULT);
            // Cognito does not return every default: absent is as good as reset.
            changesLive |= attribute.in(live) != null && differs(attribute, live);
        } else {
            attribute.copy(live, merged);
            origins.put(attribute.name(), Origin.LIVE);
        }
    }

    /** What the update sends, with the identifier and whether the app client has a secret. */
    ResourceModel merged() {
        return merged;
    }

    /** Whether the app client differs from what the update would make of it. */
    boolean changesLive() {
        return changesLive;
    }

    Origin origin(String attributeName) {
        return origins.get(attributeName);
    }

    private boolean differs(Attribute<?> attribute, ResourceModel live) {
        return !Objects.equals(canonical(attribute.in(merged), merged), canonical(attribute.in(live), live));
    }

    /** The same object for values that mean the same to Cognito: lists have no order, members have defaults. */
    private static Object canonical(Object value, ResourceModel model) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().sorted().toList();
        }
        if (value instanceof TokenValidityUnits units) {
            return units.equals(new TokenValidityUnits())
                    ? null
                    : Arrays.stream(TokenValidity.values())
                            .map(token -> token.unitIn(model))
                            .toList();
        }
        if (value instanceof RefreshTokenRotation rotation) {
            return new RefreshTokenRotation(
                    rotation.getFeature(), Objects.requireNonNullElse(rotation.getRetryGracePeriodSeconds(), 0));
        }
        if (value instanceof AnalyticsConfiguration analytics) {
            return Structures.toSdk(analytics).toBuilder()
                    .userDataShared(Boolean.TRUE.equals(analytics.getUserDataShared()))
                    .build();
        }
        if (value instanceof Integer number && number == 0) {
            return TokenValidity.REFRESH.defaultIn(model); // the only number that can be 0, which means the default
        }
        return value;
    }
}
