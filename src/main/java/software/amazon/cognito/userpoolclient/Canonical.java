package software.amazon.cognito.userpoolclient;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tells whether two values mean the same to Cognito. */
final class Canonical {

    private Canonical() {}

    /**
     * The same object for values that mean the same: lists have no order, members of structures have defaults.
     *
     * @param value of an attribute of the model; may be null
     */
    static Object of(Object value, ResourceModel model) {
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
