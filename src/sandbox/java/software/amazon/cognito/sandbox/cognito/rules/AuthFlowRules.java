package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import java.util.List;

/** The rules on authentication flows, and on the rotation of refresh tokens. */
final class AuthFlowRules {
    private AuthFlowRules() {}

    /** hashicorp/terraform-provider-aws, acceptance tests. */
    static void authFlowNamesAreOfOneKind(Candidate candidate) {
        List<String> flows = candidate.list("ExplicitAuthFlows");
        long current = flows.stream().filter(flow -> flow.startsWith("ALLOW_")).count();
        reject(
                current > 0 && current < flows.size(),
                "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
    }

    /** terraform-provider-aws 47196, 2026-04; radkawar/stackd, recorded 2026-09-24. */
    static void rotationReplacesRefreshTokenAuth(Candidate candidate) {
        reject(
                candidate.rotates() && candidate.list("ExplicitAuthFlows").contains("ALLOW_REFRESH_TOKEN_AUTH"),
                "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.");
    }

    /** GetClientToken, in the API model of 2026-11-20; the words are the simulator's own. */
    static void clientTokenAuthStandsAlone(Candidate candidate) {
        List<String> flows = candidate.list("ExplicitAuthFlows");
        boolean asked = flows.contains("ALLOW_CLIENT_TOKEN_AUTH");
        reject(asked && flows.size() > 1, "ALLOW_CLIENT_TOKEN_AUTH cannot be used with other authentication flows.");
        reject(asked && !candidate.hasSecret(), "ALLOW_CLIENT_TOKEN_AUTH requires a client secret.");
    }

    /** radkawar/stackd, recorded 2026-09-24. */
    static void rotationNeedsTier(Candidate candidate) {
        reject(
                isLite(candidate)
                        && "ENABLED"
                                .equals(candidate
                                        .settings()
                                        .at("/RefreshTokenRotation/Feature")
                                        .asText()),
                "FeatureUnavailableInTierException",
                "The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation");
    }

    /** The code is the API model's, the words are the simulator's own. */
    static void choiceBasedAuthNeedsTier(Candidate candidate) {
        reject(
                isLite(candidate) && candidate.list("ExplicitAuthFlows").contains("ALLOW_USER_AUTH"),
                "FeatureUnavailableInTierException",
                "ALLOW_USER_AUTH is not available in the LITE tier.");
    }

    private static boolean isLite(Candidate candidate) {
        return "LITE".equals(candidate.pool().path("UserPoolTier").asText());
    }
}
