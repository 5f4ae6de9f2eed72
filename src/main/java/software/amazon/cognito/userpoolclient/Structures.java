package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;

/**
 * Translates nested structures between the model and the Cognito API. As with AWS's own type, units that are not set are
 * read as an empty structure; any other empty structure in an answer is absent.
 */
final class Structures {

    private Structures() {}

    static TokenValidityUnits fromSdk(TokenValidityUnitsType units) {
        return units == null
                ? new TokenValidityUnits()
                : new TokenValidityUnits(
                        units.accessTokenAsString(), units.idTokenAsString(), units.refreshTokenAsString());
    }

    static TokenValidityUnitsType toSdk(TokenValidityUnits units) {
        return TokenValidityUnitsType.builder()
                .accessToken(units.getAccessToken())
                .idToken(units.getIdToken())
                .refreshToken(units.getRefreshToken())
                .build();
    }

    static RefreshTokenRotation fromSdk(RefreshTokenRotationType rotation) {
        return rotation == null || rotation.featureAsString() == null
                ? null
                : new RefreshTokenRotation(rotation.featureAsString(), rotation.retryGracePeriodSeconds());
    }

    static RefreshTokenRotationType toSdk(RefreshTokenRotation rotation) {
        return RefreshTokenRotationType.builder()
                .feature(rotation.getFeature())
                .retryGracePeriodSeconds(rotation.getRetryGracePeriodSeconds())
                .build();
    }

    static AnalyticsConfiguration fromSdk(AnalyticsConfigurationType analytics) {
        return analytics == null
                        || analytics.equals(AnalyticsConfigurationType.builder().build())
                ? null
                : AnalyticsConfiguration.builder()
                        .applicationArn(analytics.applicationArn())
                        .applicationId(analytics.applicationId())
                        .externalId(analytics.externalId())
                        .roleArn(analytics.roleArn())
                        .userDataShared(analytics.userDataShared())
                        .build();
    }

    static AnalyticsConfigurationType toSdk(AnalyticsConfiguration analytics) {
        return AnalyticsConfigurationType.builder()
                .applicationArn(analytics.getApplicationArn())
                .applicationId(analytics.getApplicationId())
                .externalId(analytics.getExternalId())
                .roleArn(analytics.getRoleArn())
                .userDataShared(analytics.getUserDataShared())
                .build();
    }
}
