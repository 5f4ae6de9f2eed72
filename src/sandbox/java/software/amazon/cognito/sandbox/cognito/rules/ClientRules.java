package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.cognito.sandbox.cognito.tables.Table;

/**
 * What the service rejects beyond the limits of single members: the combinations of settings that it does not take.
 * Codes and words are the service's own, except where a rule says so. They were seen live, most of them in the issues and
 * acceptance tests of hashicorp/terraform-provider-aws.
 */
public final class ClientRules {
    private static final List<Consumer<Candidate>> IN_ORDER = List.of(
            ClientRules::tokenValidityIsInRange,
            ClientRules::refreshTokenOutlivesTheOthers,
            ClientRules::authFlowNamesAreOfOneKind,
            ClientRules::rotationReplacesRefreshTokenAuth,
            ClientRules::clientTokenAuthStandsAlone,
            ClientRules::rotationNeedsTier,
            ClientRules::choiceBasedAuthNeedsTier,
            ClientRules::identityProvidersExist,
            AttributeRules::readAttributesExist,
            AttributeRules::writeAttributesAreWritable,
            UrlRules::urlsAreSafe,
            UrlRules::defaultRedirectUriIsACallbackUrl,
            OAuthRules::oAuthNeedsFlowsAndScopes,
            OAuthRules::clientCredentialsStandAlone,
            OAuthRules::scopesExist,
            OAuthRules::clientCredentialsTakeCustomScopesOnly,
            OAuthRules::clientCredentialsNeedASecret,
            OAuthRules::redirectsNeedACallbackUrl,
            ClientRules::propagationNeedsASecret,
            ClientRules::analyticsNameAnApplication,
            ClientRules::analyticsAreAvailable);

    /** Where Cognito integrates with Amazon Pinpoint, from the developer guide. */
    private static final Set<String> PINPOINT_REGIONS = Set.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "us-east-1",
            "us-east-2",
            "us-west-2");

    private ClientRules() {}

    /**
     * @throws software.amazon.cognito.sandbox.http.AwsException of the first rule that is broken
     */
    public static void check(Candidate candidate) {
        IN_ORDER.forEach(rule -> rule.accept(candidate));
    }

    private static void tokenValidityIsInRange(Candidate candidate) {
        for (Token token : Token.values()) {
            reject(!token.allows(token.validity(candidate.settings())), "Invalid range for token validity.");
        }
    }

    private static void refreshTokenOutlivesTheOthers(Candidate candidate) {
        Duration refresh = Token.REFRESH.validity(candidate.settings());
        reject(
                Token.ACCESS.validity(candidate.settings()).compareTo(refresh) > 0
                        || Token.ID.validity(candidate.settings()).compareTo(refresh) > 0,
                "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    }

    private static void authFlowNamesAreOfOneKind(Candidate candidate) {
        List<String> flows = candidate.list("ExplicitAuthFlows");
        long current = flows.stream().filter(flow -> flow.startsWith("ALLOW_")).count();
        reject(
                current > 0 && current < flows.size(),
                "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
    }

    private static void rotationReplacesRefreshTokenAuth(Candidate candidate) {
        reject(
                candidate.rotates() && candidate.list("ExplicitAuthFlows").contains("ALLOW_REFRESH_TOKEN_AUTH"),
                "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.");
    }

    /** GetClientToken, in the API model of 2026-11-20; the words are the simulator's own. */
    private static void clientTokenAuthStandsAlone(Candidate candidate) {
        List<String> flows = candidate.list("ExplicitAuthFlows");
        boolean asked = flows.contains("ALLOW_CLIENT_TOKEN_AUTH");
        reject(asked && flows.size() > 1, "ALLOW_CLIENT_TOKEN_AUTH cannot be used with other authentication flows.");
        reject(asked && !candidate.hasSecret(), "ALLOW_CLIENT_TOKEN_AUTH requires a client secret.");
    }

    /** radkawar/stackd, recorded 2026-09-24. */
    private static void rotationNeedsTier(Candidate candidate) {
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
    private static void choiceBasedAuthNeedsTier(Candidate candidate) {
        reject(
                isLite(candidate) && candidate.list("ExplicitAuthFlows").contains("ALLOW_USER_AUTH"),
                "FeatureUnavailableInTierException",
                "ALLOW_USER_AUTH is not available in the LITE tier.");
    }

    private static boolean isLite(Candidate candidate) {
        return "LITE".equals(candidate.pool().path("UserPoolTier").asText());
    }

    private static void identityProvidersExist(Candidate candidate) {
        for (String name : candidate.list("SupportedIdentityProviders")) {
            String key = Table.key(candidate.poolId(), name);
            reject(
                    !"COGNITO".equals(name)
                            && !candidate.tables().identityProviders.contains(key),
                    "The provider %s does not exist for User Pool %s.".formatted(name, candidate.poolId()));
        }
    }

    private static void propagationNeedsASecret(Candidate candidate) {
        reject(
                candidate.is("EnablePropagateAdditionalUserContextData") && !candidate.hasSecret(),
                "Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
    }

    private static void analyticsNameAnApplication(Candidate candidate) {
        JsonNode analytics = candidate.settings().get("AnalyticsConfiguration");
        if (analytics != null) {
            boolean arn = analytics.has("ApplicationArn");
            long parts = List.of("ApplicationId", "RoleArn", "ExternalId").stream()
                    .filter(analytics::has)
                    .count();
            reject(
                    arn ? parts > 0 : parts < 3,
                    "Invalid analytics configuration given, either <application arn> or "
                            + "<application id, role arn, external id> are valid");
        }
    }

    private static void analyticsAreAvailable(Candidate candidate) {
        JsonNode analytics = candidate.settings().path("AnalyticsConfiguration");
        if (analytics.has("ApplicationArn")) {
            String region = analytics.get("ApplicationArn").asText().split(":")[3];
            reject(
                    !PINPOINT_REGIONS.contains(region),
                    "The integration with Pinpoint is not supported for the requested %s region.".formatted(region));
        }
    }
}
