package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import java.time.Duration;
import java.util.List;
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
            AuthFlowRules::authFlowNamesAreOfOneKind,
            AuthFlowRules::rotationReplacesRefreshTokenAuth,
            AuthFlowRules::clientTokenAuthStandsAlone,
            AuthFlowRules::rotationNeedsTier,
            AuthFlowRules::choiceBasedAuthNeedsTier,
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
            AnalyticsRules::analyticsNameAnApplication,
            AnalyticsRules::analyticsAreAvailable);

    private ClientRules() {}

    /**
     * @throws software.amazon.cognito.sandbox.http.AwsException of the first rule that is broken
     */
    public static void check(Candidate candidate) {
        IN_ORDER.forEach(rule -> rule.accept(candidate));
    }

    /** The limits are in the API reference; the words in terraform-provider-aws 32504 and 48630. */
    private static void tokenValidityIsInRange(Candidate candidate) {
        for (Token token : Token.values()) {
            reject(!token.allows(token.validity(candidate.settings())), "Invalid range for token validity.");
        }
    }

    /** Seen live, through AWS::Cognito::UserPoolClient and Terraform. */
    private static void refreshTokenOutlivesTheOthers(Candidate candidate) {
        Duration refresh = Token.REFRESH.validity(candidate.settings());
        reject(
                Token.ACCESS.validity(candidate.settings()).compareTo(refresh) > 0
                        || Token.ID.validity(candidate.settings()).compareTo(refresh) > 0,
                "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    }

    /** Seen live, through Terraform; COGNITO is always there. */
    private static void identityProvidersExist(Candidate candidate) {
        for (String name : candidate.list("SupportedIdentityProviders")) {
            String key = Table.key(candidate.poolId(), name);
            reject(
                    !"COGNITO".equals(name)
                            && !candidate.tables().identityProviders.contains(key),
                    "The provider %s does not exist for User Pool %s.".formatted(name, candidate.poolId()));
        }
    }

    /** Seen live; the API reference says the same of EnablePropagateAdditionalUserContextData. */
    private static void propagationNeedsASecret(Candidate candidate) {
        reject(
                candidate.is("EnablePropagateAdditionalUserContextData") && !candidate.hasSecret(),
                "Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
    }
}
