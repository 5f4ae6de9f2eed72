package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.cognito.tables.Table;

/** The rules on OAuth flows and scopes. */
final class OAuthRules {
    private static final List<String> STANDARD_SCOPES =
            List.of("phone", "email", "openid", "profile", "aws.cognito.signin.user.admin");

    private OAuthRules() {}

    /** Seen live: acceptance tests of terraform-provider-aws for managed clients, among others. */
    static void oAuthNeedsFlowsAndScopes(Candidate candidate) {
        reject(
                candidate.is("AllowedOAuthFlowsUserPoolClient")
                        && (flows(candidate).isEmpty() || scopes(candidate).isEmpty()),
                "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.");
    }

    /** Seen live. */
    static void clientCredentialsStandAlone(Candidate candidate) {
        reject(
                hasClientCredentials(candidate) && redirects(candidate),
                "client_credentials flow can not be selected along with code flow or implicit flow.");
    }

    /** Seen live, through Terraform and AWS::Cognito::UserPoolClient. */
    static void scopesExist(Candidate candidate) {
        for (String scope : scopes(candidate)) {
            reject(
                    !STANDARD_SCOPES.contains(scope) && !isCustomScope(candidate, scope),
                    "ScopeDoesNotExistException",
                    "Invalid scope requested: " + scope);
        }
    }

    /** Seen live: the same words for each of the standard scopes. */
    static void clientCredentialsTakeCustomScopesOnly(Candidate candidate) {
        for (String scope : scopes(candidate)) {
            reject(
                    hasClientCredentials(candidate) && STANDARD_SCOPES.contains(scope),
                    "InvalidOAuthFlowException",
                    scope + " is not supported with client_credentials flow");
        }
    }

    /** Seen live: after the check of the scopes. */
    static void clientCredentialsNeedASecret(Candidate candidate) {
        reject(
                hasClientCredentials(candidate) && !candidate.hasSecret(),
                "InvalidOAuthFlowException",
                "client_credentials flow can not be selected if client does not have a client secret.");
    }

    /** Seen live: acceptance tests of terraform-provider-aws for managed clients, among others. */
    static void redirectsNeedACallbackUrl(Candidate candidate) {
        reject(
                redirects(candidate) && candidate.list("CallbackURLs").isEmpty(),
                "InvalidOAuthFlowException",
                "CallbackUrls can not be empty when code flow or implicit flow is selected");
    }

    private static List<String> flows(Candidate candidate) {
        return candidate.list("AllowedOAuthFlows");
    }

    private static List<String> scopes(Candidate candidate) {
        return candidate.list("AllowedOAuthScopes");
    }

    private static boolean hasClientCredentials(Candidate candidate) {
        return flows(candidate).contains("client_credentials");
    }

    private static boolean redirects(Candidate candidate) {
        return flows(candidate).contains("code") || flows(candidate).contains("implicit");
    }

    /** A custom scope is a resource server's identifier, a slash, and the name of one of its scopes. */
    private static boolean isCustomScope(Candidate candidate, String scope) {
        int slash = scope.lastIndexOf('/');
        String server = Table.key(candidate.poolId(), scope.substring(0, Math.max(slash, 0)));
        return candidate.tables().resourceServers.find(server).stream()
                .flatMap(found -> StreamSupport.stream(found.path("Scopes").spliterator(), false))
                .map((JsonNode offered) -> offered.path("ScopeName").asText())
                .anyMatch(scope.substring(slash + 1)::equals);
    }
}
