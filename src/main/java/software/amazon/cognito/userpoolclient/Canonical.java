package software.amazon.cognito.userpoolclient;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether two values mean the same to Cognito. */
final class Canonical {

    private static final TokenValidityUnits NO_UNITS = new TokenValidityUnits();

    private Canonical() {}

    /** Whether a value says anything: an empty list means the service's default, units without members nothing. */
    static boolean isSet(Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty()) && !value.equals(NO_UNITS);
    }

    static boolean same(Object one, Object other) {
        return Objects.equals(of(one), of(other));
    }

    /** The same object for values that mean the same: lists have no order, members of structures have defaults. */
    private static Object of(Object value) {
        if (!isSet(value)) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.stream().distinct().sorted().toList();
        }
        if (value instanceof RefreshTokenRotation rotation) {
            // Where rotation is off, Cognito drops the grace period, which is 0 by default.
            boolean dropped = "DISABLED".equals(rotation.getFeature()) || rotation.getRetryGracePeriodSeconds() == null;
            return new RefreshTokenRotation(
                    rotation.getFeature(), dropped ? Integer.valueOf(0) : rotation.getRetryGracePeriodSeconds());
        }
        if (value instanceof AnalyticsConfiguration analytics) {
            return Structures.toSdk(analytics).toBuilder()
                    .userDataShared(Boolean.TRUE.equals(analytics.getUserDataShared()))
                    .build();
        }
        return value;
    }

    /** Whether an app client is all that a state says. */
    static boolean isAll(ResourceModel said, ResourceModel live) {
        ResourceModel sent = withoutLinkedRole(said, live);
        ResourceModel now = withoutLinkedRole(live, live);
        return isSilentOr(said.getGenerateSecret(), live.getGenerateSecret())
                && Attributes.SETTINGS.stream().allMatch(attribute -> isSilentOr(attribute.in(sent), attribute.in(now)))
                && Stream.of(TokenValidity.values())
                        .allMatch(token -> isSilentOr(token.numberIn(said), token.numberIn(live))
                                && isSilentOr(token.setUnitIn(said), token.setUnitIn(live)));
    }

    private static boolean isSilentOr(Object said, Object live) {
        return said == null || same(said, live);
    }

    /** Beside an ApplicationArn Cognito answers with a service-linked role and a default, and rejects them in requests. */
    static ResourceModel withoutLinkedRole(ResourceModel model, ResourceModel live) {
        AnalyticsConfiguration analytics = model.getAnalyticsConfiguration();
        AnalyticsConfiguration now = live.getAnalyticsConfiguration();
        if (analytics == null || analytics.getApplicationArn() == null || now == null) {
            return model;
        }
        boolean linked = Objects.equals(analytics.getRoleArn(), now.getRoleArn());
        return model.toBuilder()
                .analyticsConfiguration(new AnalyticsConfiguration(
                        analytics.getApplicationArn(),
                        analytics.getApplicationId(),
                        analytics.getExternalId(),
                        linked ? null : analytics.getRoleArn(),
                        Boolean.TRUE.equals(analytics.getUserDataShared()) ? true : null))
                .build();
    }
}
