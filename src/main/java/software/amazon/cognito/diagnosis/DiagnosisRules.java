package software.amazon.cognito.diagnosis;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rejections of Cognito mean, one rule each, recognized by error code or words; the first that fits counts. The
 * rules restate the API reference and what was seen of the live service; the wording of an unknown rejection is left as
 * it is.
 */
final class DiagnosisRules {

    /**
     * A rule.
     *
     * @param rejection the error code and words that it is about
     * @param meaning what they mean for a request, in sentences; empty if the rule does not fit after all
     * @param remedy what is allowed, and what to do
     */
    record Rule(Pattern rejection, BiFunction<Matcher, RejectedRequest, String> meaning, String remedy) {

        static Rule of(String rejection, BiFunction<Matcher, RejectedRequest, String> meaning, String remedy) {
            return new Rule(Pattern.compile(rejection, Pattern.DOTALL), meaning, remedy);
        }

        /** A rule about the value that the first group of the rejection quotes; without a group, about all values. */
        static Rule of(String rejection, String properties, String remedy) {
            String[] names = properties.split(", ");
            return of(
                    rejection,
                    (words, request) ->
                            words.groupCount() > 0 ? request.quoting(words.group(1), names) : request.states(names),
                    remedy);
        }

        private String explain(String rejected, RejectedRequest request) {
            Matcher words = rejection.matcher(rejected);
            String meant = words.find() ? meaning.apply(words, request) : "";
            return meant.isEmpty() ? "" : (meant + " " + remedy).trim();
        }
    }

    private static final String SECRET = "An app client gets a secret only when it is created: set GenerateSecret to "
            + "true, which replaces an app client that a stack created, or manage one that has a secret.";
    private static final String TIER = "The feature needs a user pool with UserPoolTier ESSENTIALS or PLUS: change the "
            + "tier of the user pool, or ";
    private static final String URLS = "CallbackURLs, LogoutURLs, DefaultRedirectURI";

    /** The standard attributes of the developer guide and the user pool's own, and those that an app client may write. */
    private static final String READABLE =
            "custom:.+|address|birthdate|email|email_verified|family_name|gender|given_name|"
                    + "locale|middle_name|name|nickname|phone_number|phone_number_verified|picture|preferred_username|profile|sub|"
                    + "updated_at|website|zoneinfo";

    private static final String WRITABLE = "(?!(email|phone_number)_verified|sub)(" + READABLE + ")";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "^(?:TooManyRequests|Throttling)Exception",
                    "UserPoolId",
                    "Nothing is wrong with the properties: the requests a second that the account may make in this "
                            + "Region, from all stacks and applications together, are used up. Try again later, "
                            + "with fewer app clients at a time, or have the quota raised (Service Quotas)."),
            Rule.of(
                    "^ConcurrentModificationException",
                    "UserPoolId",
                    "Cognito changes one app client of a user pool at a time, and something else was changing one: "
                            + "try again."),
            Rule.of(
                    "^LimitExceededException",
                    (words, request) -> request.value("ClientId").isTextual() ? "" : request.states("UserPoolId"),
                    "The user pool has as many app clients as its quota allows, 1,000 by default: delete those that "
                            + "nobody uses, or have the quota raised (Service Quotas)."),
            Rule.of(
                    "^LimitExceededException",
                    "UserPoolId, ClientId",
                    "A quota of the app client is used up: it can have 2 secrets, 100 callback URLs, 100 logout URLs "
                            + "and 50 scopes. Remove what nobody uses."),
            Rule.of(
                    "^(?:AccessDenied|NotAuthorized)Exception",
                    "UserPoolId",
                    "Give the execution role of the resource type the permissions that its schema lists, and look for "
                            + "a policy that denies them."),
            Rule.of(
                    "^OperationNotEnabledException",
                    "UserPoolId",
                    "The operation is not available in this Region for such a user pool, for example in the Region of "
                            + "a replica: use the user pool's primary Region."),
            Rule.of(
                    "(.*failed to satisfy constraint.*)",
                    (words, request) -> ConstraintWords.sentences(words.group(1), request),
                    ""),
            Rule.of(
                    "Invalid range for token validity",
                    (words, request) -> TokenWords.outOfRange(request),
                    "Change the number, or set its unit in TokenValidityUnits (seconds, minutes, hours, days)."),
            Rule.of(
                    "(?i)Access and Id Token expiration times must be less than or equal",
                    (words, request) -> TokenWords.all(request),
                    "Raise RefreshTokenValidity, or lower AccessTokenValidity and IdTokenValidity."),
            Rule.of(
                    "AllowedOAuthFlows and AllowedOAuthScopes are required",
                    "AllowedOAuthFlowsUserPoolClient, AllowedOAuthFlows, AllowedOAuthScopes",
                    "Set at least one flow and one scope, or AllowedOAuthFlowsUserPoolClient to false."),
            Rule.of(
                    "CallbackUrls can not be empty",
                    "AllowedOAuthFlows, CallbackURLs",
                    "The code and implicit flows need at least one callback URL: add it to CallbackURLs."),
            Rule.of(
                    "client_credentials flow can not be selected along",
                    "AllowedOAuthFlows",
                    "Allowed are code and implicit, or client_credentials alone: use an app client of its own for "
                            + "client_credentials."),
            Rule.of(
                    "client_credentials flow can not be selected if client does not have a client secret",
                    "AllowedOAuthFlows, GenerateSecret",
                    SECRET),
            Rule.of(
                    ": (.+) is not supported with client_credentials",
                    "AllowedOAuthScopes",
                    "With client_credentials only scopes of a resource server are allowed, written <resource server "
                            + "identifier>/<scope>: remove openid, phone, email, profile and "
                            + "aws.cognito.signin.user.admin."),
            Rule.of(
                    "Invalid scope requested: (.+)",
                    "AllowedOAuthScopes",
                    "Allowed are phone, email, openid, profile, aws.cognito.signin.user.admin and <resource server "
                            + "identifier>/<scope>. Correct the scope, or create its "
                            + "AWS::Cognito::UserPoolResourceServer first (DependsOn)."),
            Rule.of(
                    "default redirect URI",
                    "DefaultRedirectURI, CallbackURLs",
                    "DefaultRedirectURI must be one of CallbackURLs: add it there, or change it."),
            Rule.of(
                    ": (.+) cannot use the HTTP protocol",
                    URLS,
                    "The scheme http is allowed for localhost, 127.0.0.1 and [::1] only: use https or an app's own "
                            + "scheme such as myapp://."),
            Rule.of(": (.+) cannot use fragment", URLS, "A URL may not have a fragment: remove '#' and the rest."),
            Rule.of(
                    "The provider (.+) does not exist for User Pool",
                    "SupportedIdentityProviders",
                    "Allowed are COGNITO and the names of the user pool's identity providers: correct the name, or "
                            + "create the AWS::Cognito::UserPoolIdentityProvider first (DependsOn)."),
            Rule.of(
                    "Auth flow name with prefix 'ALLOW'",
                    "ExplicitAuthFlows",
                    "Use only names that begin with ALLOW_, or only the legacy ones ADMIN_NO_SRP_AUTH, "
                            + "CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH."),
            Rule.of(
                    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow",
                    "ExplicitAuthFlows, RefreshTokenRotation.Feature",
                    "Set ExplicitAuthFlows without ALLOW_REFRESH_TOKEN_AUTH, or RefreshTokenRotation.Feature to "
                            + "DISABLED."),
            Rule.of(
                    "Client Secret is required to set EnablePropagateAdditionalUserContextData",
                    "EnablePropagateAdditionalUserContextData, GenerateSecret",
                    "Set EnablePropagateAdditionalUserContextData to false, or use an app client with a secret. "
                            + SECRET),
            Rule.of(
                    "Invalid read attributes",
                    (words, request) -> userAttributes("ReadAttributes", READABLE, request),
                    "Allowed are standard attributes and the user pool's own, with the prefix custom:. Correct the "
                            + "list, or add the attribute to the user pool's Schema."),
            Rule.of(
                    "Invalid write attributes",
                    (words, request) -> userAttributes("WriteAttributes", WRITABLE, request),
                    "Allowed are standard attributes and the user pool's own, with the prefix custom:; email_verified "
                            + "and phone_number_verified cannot be written, and every attribute that the user pool "
                            + "requires must be in the list. Correct the list, or add the attribute to the user pool's "
                            + "Schema."),
            Rule.of(
                    "Invalid analytics configuration",
                    "AnalyticsConfiguration",
                    "Allowed is ApplicationArn alone, or ApplicationId with RoleArn and ExternalId."),
            Rule.of(
                    "integration with Pinpoint is not supported",
                    "AnalyticsConfiguration",
                    "Amazon Pinpoint is not available to user pools of this Region: remove AnalyticsConfiguration, or "
                            + "use a project in a Region that Cognito supports."),
            Rule.of(
                    "FeatureUnavailableInTierException.*(?i:rotation)",
                    "RefreshTokenRotation.Feature",
                    TIER + "set RefreshTokenRotation.Feature to DISABLED."),
            Rule.of(
                    "FeatureUnavailableInTierException",
                    "ExplicitAuthFlows, RefreshTokenRotation.Feature",
                    TIER + "do without ALLOW_USER_AUTH, the rotation of refresh tokens and whatever else it lacks."),
            Rule.of(
                    "User pool client .+ does not exist",
                    "ClientId, UserPoolId",
                    "There is no such app client: it was deleted, or belongs to another user pool, account or Region."),
            Rule.of(
                    "User pool .+ does not exist",
                    "UserPoolId",
                    "UserPoolId must name a user pool of this account and Region."),
            Rule.of(
                    "InvalidParameterException: (.*)",
                    (words, request) -> request.holding(words.group(1)::contains, URLS.split(", ")),
                    "Allowed are absolute URLs: https, http for localhost, or an app's own scheme. Correct the URL."),
            Rule.of(
                    "^Invalid(Parameter|OAuthFlow)Exception",
                    (words, request) -> clientTokenAuth(request),
                    "ALLOW_CLIENT_TOKEN_AUTH must be the only flow, of an app client with a secret: remove it or the "
                            + "others. " + SECRET));

    private DiagnosisRules() {}

    /** The explanation of a rejection, or nothing if no rule knows it. */
    static String explain(String errorCode, String words, RejectedRequest request) {
        return ALL.stream()
                .map(rule -> rule.explain(errorCode + ": " + words, request))
                .filter(explanation -> !explanation.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The names that look wrong; where only the user pool can tell, all of them. */
    private static String userAttributes(String property, String allowed, RejectedRequest request) {
        String suspects = request.holding(name -> !name.matches(allowed), property);
        return suspects.isEmpty() ? request.states(property) : suspects;
    }

    private static String clientTokenAuth(RejectedRequest request) {
        boolean isMeant = !request.holding("ALLOW_CLIENT_TOKEN_AUTH"::equals, "ExplicitAuthFlows")
                .isEmpty();
        return isMeant ? request.states("ExplicitAuthFlows", "GenerateSecret") : "";
    }
}
