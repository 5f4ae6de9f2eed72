package software.amazon.cognito.userpoolclient;

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

        /** A rule about what properties are together. */
        static Rule together(String rejection, String remedy, String... properties) {
            return of(rejection, (words, request) -> request.states(properties) + ".", remedy);
        }

        /** A rule about a value that the service quotes, the first group of the rejection. */
        static Rule quoting(String rejection, String remedy, String... properties) {
            return of(rejection, (words, request) -> request.holding(words.group(1), properties), remedy);
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
    private static final String[] URLS = {"CallbackURLs", "LogoutURLs", "DefaultRedirectURI"};

    /** The standard attributes of the developer guide, and those of them that no app client may write. */
    private static final Pattern STANDARD = Pattern.compile("address|birthdate|email|email_verified|family_name|gender|"
            + "given_name|locale|middle_name|name|nickname|phone_number|phone_number_verified|picture|"
            + "preferred_username|profile|sub|updated_at|website|zoneinfo");

    private static final String NOT_WRITABLE = "(email|phone_number)_verified|sub";

    static final List<Rule> ALL = List.of(
            Rule.together(
                    "^(TooManyRequests|Throttling)Exception",
                    "Nothing is wrong with the properties: the requests a second that the account may make in this "
                            + "Region, from all stacks and applications together, are used up. Try again later, with "
                            + "fewer app clients at a time, or have the quota raised (Service Quotas).",
                    "UserPoolId"),
            Rule.together(
                    "^ConcurrentModificationException",
                    "Cognito changes one app client of a user pool at a time, and something else was changing one: try "
                            + "again.",
                    "UserPoolId"),
            Rule.of(
                    "^LimitExceededException",
                    (words, request) -> request.value("ClientId").isTextual() ? "" : request.states("UserPoolId") + ".",
                    "The user pool has as many app clients as its quota allows, 1,000 by default: delete those that "
                            + "nobody uses, or have the quota raised (Service Quotas)."),
            Rule.together(
                    "^LimitExceededException",
                    "A quota of the app client is used up: it can have 2 secrets, 100 callback URLs, 100 logout URLs "
                            + "and 50 scopes. Remove what nobody uses.",
                    "UserPoolId",
                    "ClientId"),
            Rule.of(
                    "^(?:AccessDenied|NotAuthorized)Exception: .*perform: (\\S+)",
                    (words, request) ->
                            "%s is not permitted; %s.".formatted(words.group(1), request.states("UserPoolId")),
                    "Give this permission to the execution role with which the resource type is registered, and look "
                            + "for a policy that denies it."),
            Rule.together(
                    "^(AccessDenied|NotAuthorized)Exception",
                    "Give the permissions that the schema of the resource type lists to the execution role with which "
                            + "it is registered, and look for a policy that denies one of them.",
                    "UserPoolId"),
            Rule.together(
                    "^OperationNotEnabledException",
                    "The operation is not available in this Region for such a user pool, for example in the Region of a "
                            + "replica: use the user pool's primary Region.",
                    "UserPoolId"),
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
            Rule.together(
                    "AllowedOAuthFlows and AllowedOAuthScopes are required",
                    "Set at least one flow and one scope, or AllowedOAuthFlowsUserPoolClient to false.",
                    "AllowedOAuthFlowsUserPoolClient",
                    "AllowedOAuthFlows",
                    "AllowedOAuthScopes"),
            Rule.together(
                    "CallbackUrls can not be empty",
                    "The code and implicit flows need at least one callback URL: add it to CallbackURLs.",
                    "AllowedOAuthFlows",
                    "CallbackURLs"),
            Rule.together(
                    "client_credentials flow can not be selected along",
                    "Allowed are code and implicit, or client_credentials alone: use an app client of its own for "
                            + "client_credentials.",
                    "AllowedOAuthFlows"),
            Rule.together(
                    "client_credentials flow can not be selected if client does not have a client secret",
                    SECRET,
                    "AllowedOAuthFlows",
                    "GenerateSecret"),
            Rule.quoting(
                    ": (.+) is not supported with client_credentials",
                    "With client_credentials only scopes of a resource server are allowed, written <resource server "
                            + "identifier>/<scope>: remove openid, phone, email, profile and "
                            + "aws.cognito.signin.user.admin.",
                    "AllowedOAuthScopes"),
            Rule.quoting(
                    "Invalid scope requested: (.+)",
                    "Allowed are phone, email, openid, profile, aws.cognito.signin.user.admin and <resource server "
                            + "identifier>/<scope>. Correct the scope, or create its "
                            + "AWS::Cognito::UserPoolResourceServer first (DependsOn).",
                    "AllowedOAuthScopes"),
            Rule.together(
                    "default redirect URI",
                    "DefaultRedirectURI must be one of CallbackURLs: add it there, or change it.",
                    "DefaultRedirectURI",
                    "CallbackURLs"),
            Rule.quoting(
                    ": (.+) cannot use the HTTP protocol",
                    "The scheme http is allowed for localhost, 127.0.0.1 and [::1] only: use https or an app's own scheme such as "
                            + "myapp://.",
                    URLS),
            Rule.quoting(": (.+) cannot use fragment", "A URL may not have a fragment: remove '#' and the rest.", URLS),
            Rule.quoting(
                    "The provider (.+) does not exist for User Pool",
                    "Allowed are COGNITO and the names of the user pool's identity providers: correct the name, or "
                            + "create the AWS::Cognito::UserPoolIdentityProvider first (DependsOn).",
                    "SupportedIdentityProviders"),
            Rule.together(
                    "Auth flow name with prefix 'ALLOW'",
                    "Use only names that begin with ALLOW_, or only the legacy ones ADMIN_NO_SRP_AUTH, "
                            + "CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH.",
                    "ExplicitAuthFlows"),
            Rule.together(
                    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow",
                    "Set ExplicitAuthFlows without ALLOW_REFRESH_TOKEN_AUTH, or RefreshTokenRotation.Feature to "
                            + "DISABLED.",
                    "ExplicitAuthFlows",
                    "RefreshTokenRotation.Feature"),
            Rule.together(
                    "Client Secret is required to set EnablePropagateAdditionalUserContextData",
                    "Set EnablePropagateAdditionalUserContextData to false, or use an app client with a secret. "
                            + SECRET,
                    "EnablePropagateAdditionalUserContextData",
                    "GenerateSecret"),
            Rule.of(
                    "Invalid read attributes",
                    (words, request) -> userAttributes("ReadAttributes", "", request),
                    "Allowed are standard attributes and the user pool's own, with the prefix custom:. Correct the "
                            + "list, or add the attribute to the user pool's Schema."),
            Rule.of(
                    "Invalid write attributes",
                    (words, request) -> userAttributes("WriteAttributes", NOT_WRITABLE, request),
                    "Allowed are standard attributes and the user pool's own, with the prefix custom:; email_verified "
                            + "and phone_number_verified cannot be written, and every attribute that the user pool "
                            + "requires must be in the list. Correct the list, or add the attribute to the user pool's "
                            + "Schema."),
            Rule.together(
                    "Invalid analytics configuration",
                    "Allowed is ApplicationArn alone, or ApplicationId with RoleArn and ExternalId.",
                    "AnalyticsConfiguration"),
            Rule.together(
                    "integration with Pinpoint is not supported",
                    "Amazon Pinpoint is not available to user pools of this Region: remove AnalyticsConfiguration, or "
                            + "use a project in a Region that Cognito supports.",
                    "AnalyticsConfiguration"),
            Rule.together(
                    "FeatureUnavailableInTierException.*(?i:rotation)",
                    TIER + "set RefreshTokenRotation.Feature to DISABLED.",
                    "RefreshTokenRotation.Feature"),
            Rule.together(
                    "FeatureUnavailableInTierException",
                    TIER + "do without ALLOW_USER_AUTH, the rotation of refresh tokens and whatever else it lacks.",
                    "ExplicitAuthFlows",
                    "RefreshTokenRotation.Feature"),
            Rule.together(
                    "User pool client .+ does not exist",
                    "There is no such app client: it was deleted, or belongs to another user pool, account or Region.",
                    "ClientId",
                    "UserPoolId"),
            Rule.together(
                    "User pool .+ does not exist",
                    "UserPoolId must name a user pool of this account and Region.",
                    "UserPoolId"),
            Rule.of(
                    "InvalidParameterException: (.*)",
                    (words, request) -> request.holding(words.group(1)::contains, URLS),
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
    private static String userAttributes(String property, String forbidden, RejectedRequest request) {
        String suspects = request.holding(
                name -> name.matches(forbidden) || !STANDARD.matcher(name).matches() && !name.startsWith("custom:"),
                property);
        return suspects.isEmpty() ? request.states(property) + "." : suspects;
    }

    private static String clientTokenAuth(RejectedRequest request) {
        List<String> flows = request.model().getExplicitAuthFlows();
        boolean isMeant = flows != null && flows.contains("ALLOW_CLIENT_TOKEN_AUTH");
        return isMeant ? request.states("ExplicitAuthFlows", "GenerateSecret") + "." : "";
    }
}
