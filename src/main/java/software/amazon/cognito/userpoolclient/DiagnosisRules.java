package software.amazon.cognito.userpoolclient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the rejections of Cognito mean, one rule each, recognized by error code or words. The rules restate the API
 * reference and what was seen of the live service; the wording of an unknown rejection is left as it is.
 */
final class DiagnosisRules {

    /** A rule: the error code and words it is about, and what it says of them. */
    private record Rule(Pattern rejection, BiFunction<Matcher, Diagnosis, String> explanation) {

        Rule(String rejection, BiFunction<Matcher, Diagnosis, String> explanation) {
            this(Pattern.compile(rejection, Pattern.DOTALL), explanation);
        }
    }

    private static final String SECRET_REMEDY =
            "An app client gets a secret only when it is created: set GenerateSecret "
                    + "to true, which replaces an app client that a stack created, or manage one that has a secret.";

    private static final List<Rule> ALL = List.of(
            new Rule("Invalid range for token validity", (words, request) -> tokensOutOfRange(request)),
            new Rule(
                    "(?i)Access and Id Token expiration times must be less than or equal",
                    (words, request) -> tokens(request, true)
                            + " Raise RefreshTokenValidity, or lower AccessTokenValidity and IdTokenValidity."),
            new Rule(
                    "AllowedOAuthFlows and AllowedOAuthScopes are required",
                    (words, request) ->
                            request.states("AllowedOAuthFlowsUserPoolClient", "AllowedOAuthFlows", "AllowedOAuthScopes")
                                    + ". Set at least one flow and one scope, or AllowedOAuthFlowsUserPoolClient to false."),
            new Rule(
                    "CallbackUrls can not be empty",
                    (words, request) -> request.states("AllowedOAuthFlows", "CallbackURLs")
                            + ". The code and implicit flows need at least one callback URL: add it to CallbackURLs."),
            new Rule(
                    "client_credentials flow can not be selected along",
                    (words, request) -> request.state("AllowedOAuthFlows")
                            + ". Allowed are code and implicit, or client_credentials alone: "
                            + "use an app client of its own for client_credentials."),
            new Rule(
                    "client_credentials flow can not be selected if client does not have a client secret",
                    (words, request) -> request.states("AllowedOAuthFlows", "GenerateSecret") + ". " + SECRET_REMEDY),
            new Rule(
                    "openid is not supported with client_credentials",
                    (words, request) -> request.state("AllowedOAuthScopes")
                            + ". With client_credentials only scopes of a resource server are allowed, written "
                            + "<resource server identifier>/<scope>: remove the others."),
            new Rule(
                    "Invalid scope requested: (\\S+)",
                    (words, request) -> "AllowedOAuthScopes holds '%s'%s. Allowed are phone, email, openid, profile, "
                                    .formatted(words.group(1), request.origin("AllowedOAuthScopes"))
                            + "aws.cognito.signin.user.admin and <resource server identifier>/<scope>. Correct the "
                            + "scope, or create its AWS::Cognito::UserPoolResourceServer first (DependsOn)."),
            new Rule(
                    "default redirect URI",
                    (words, request) -> request.states("DefaultRedirectURI", "CallbackURLs")
                            + ". DefaultRedirectURI must be one of CallbackURLs: add it there, or change it."),
            new Rule(
                    "(\\S+) cannot use the HTTP protocol",
                    (words, request) -> url(words.group(1), request)
                            + " http is allowed for localhost, 127.0.0.1 and [::1] only: use https or an app's own "
                            + "scheme such as myapp://."),
            new Rule(
                    "(\\S+) cannot use fragment",
                    (words, request) ->
                            url(words.group(1), request) + " A URL may not have a fragment: remove '#' and the rest."),
            new Rule(
                    "The provider (.+) does not exist for User Pool",
                    (words, request) ->
                            "SupportedIdentityProviders holds '%s'%s. Allowed are COGNITO and the names of the user "
                                            .formatted(words.group(1), request.origin("SupportedIdentityProviders"))
                                    + "pool's identity providers: correct the name, or create the "
                                    + "AWS::Cognito::UserPoolIdentityProvider first (DependsOn)."),
            new Rule(
                    "Auth flow name with prefix 'ALLOW'",
                    (words, request) -> request.state("ExplicitAuthFlows")
                            + ". Use only names that begin with ALLOW_, or only the legacy ones ADMIN_NO_SRP_AUTH, "
                            + "CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH."),
            new Rule(
                    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow",
                    (words, request) -> request.state("ExplicitAuthFlows")
                            + ", and RefreshTokenRotation.Feature is ENABLED"
                            + request.origin("RefreshTokenRotation")
                            + ". Set ExplicitAuthFlows without ALLOW_REFRESH_TOKEN_AUTH, or set "
                            + "RefreshTokenRotation.Feature to DISABLED."),
            new Rule(
                    "Client Secret is required to set EnablePropagateAdditionalUserContextData",
                    (words, request) -> request.states("EnablePropagateAdditionalUserContextData", "GenerateSecret")
                            + ". Set EnablePropagateAdditionalUserContextData to false, or: "
                            + SECRET_REMEDY),
            new Rule("Invalid (read|write) attributes", DiagnosisRules::userAttributes),
            new Rule(
                    "Invalid analytics configuration",
                    (words, request) -> analytics(request)
                            + " Allowed is ApplicationArn alone, or ApplicationId with RoleArn and ExternalId."),
            new Rule(
                    "integration with Pinpoint is not supported",
                    (words, request) -> analytics(request)
                            + " Amazon Pinpoint is not available to user pools of this Region: remove "
                            + "AnalyticsConfiguration, or use a project in a Region that Cognito supports."),
            new Rule(
                    "FeatureUnavailableInTierException",
                    (words, request) -> request.state("ExplicitAuthFlows")
                            + ". ALLOW_USER_AUTH and other features need a user pool with UserPoolTier ESSENTIALS or "
                            + "PLUS: change the tier of the user pool, or remove the feature."),
            new Rule(
                    "User pool client (\\S+) does not exist",
                    (words, request) ->
                            "ClientId is %s in user pool %s of this account and Region: it was deleted or belongs to another user pool."
                                    .formatted(words.group(1), request.model().getUserPoolId())),
            new Rule(
                    "User pool (\\S+) does not exist",
                    (words, request) -> "UserPoolId is %s: it must name a user pool of this account and Region."
                            .formatted(words.group(1))),
            new Rule("(.*failed to satisfy constraint.*)", DiagnosisRules::constraints),
            new Rule("InvalidParameterException: (.*)", DiagnosisRules::urls));

    /** How the service names a member that breaks a limit: {@code at 'callbackURLs.1.member'}. */
    private static final Pattern MEMBER = Pattern.compile("at '(\\w+)(?:\\.([a-zA-Z]\\w*))?[^']*' failed");

    private DiagnosisRules() {}

    /** The explanation of a rejection, or nothing if no rule knows it. */
    static String explain(String errorCode, String words, Diagnosis request) {
        for (Rule rule : ALL) {
            Matcher matcher = rule.rejection.matcher(errorCode + ": " + words);
            if (matcher.find()) {
                return rule.explanation.apply(matcher, request);
            }
        }
        return "";
    }

    private static String tokensOutOfRange(Diagnosis request) {
        String outOfRange = tokens(request, false);
        return (outOfRange.isEmpty() ? tokens(request, true) : outOfRange)
                + " Change the number, or set its unit in TokenValidityUnits (seconds, minutes, hours, days).";
    }

    /** A sentence for each token validity that is set, or only for those out of range. */
    private static String tokens(Diagnosis request, boolean all) {
        return Arrays.stream(TokenValidity.values())
                .filter(token -> all || token.isOutOfRange(request.model()))
                .map(token -> token(token, request))
                .collect(Collectors.joining(" "));
    }

    private static String token(TokenValidity token, Diagnosis request) {
        ResourceModel model = request.model();
        Integer number = token.numberIn(model);
        String unitOrigin = token.unitIsSet(model)
                ? token.unitProperty() + " is " + token.unitIn(model) + request.origin(token.unitProperty())
                : token.unitProperty() + " is not set (default " + token.unitIn(model) + ")";
        return number == null
                ? "%s is not set (default %s).".formatted(token.property(), token.defaultInWords())
                : "%s is %d %s%s, because %s; %s is allowed."
                        .formatted(
                                token.property(),
                                number,
                                token.unitIn(model),
                                request.origin(token.property()),
                                unitOrigin,
                                token.allowed());
    }

    /** A rejection in words that no other rule knows, but that quotes a URL of the request. */
    private static String urls(Matcher words, Diagnosis request) {
        String explanation = request.urls().stream()
                .filter(words.group(1)::contains)
                .map(url -> url(url, request))
                .collect(Collectors.joining(" "));
        return explanation.isEmpty()
                ? ""
                : explanation + " Allowed are absolute URLs: https, http for localhost, or an app's own scheme.";
    }

    private static String url(String url, Diagnosis request) {
        return request.holders(url, "CallbackURLs", "LogoutURLs", "DefaultRedirectURI").stream()
                .map(property -> "%s holds '%s'%s.".formatted(property, url, request.origin(property)))
                .collect(Collectors.joining(" "));
    }

    private static String userAttributes(Matcher words, Diagnosis request) {
        boolean writing = words.group(1).equals("write");
        String property = writing ? "WriteAttributes" : "ReadAttributes";
        return request.state(property)
                + ". Allowed are standard attributes and the user pool's own, with the prefix custom:"
                + (writing
                        ? "; email_verified and phone_number_verified cannot be written, and every attribute that "
                                + "the user pool requires must be in the list"
                        : "")
                + ". Correct the list, or add the attribute to the user pool's Schema.";
    }

    private static String analytics(Diagnosis request) {
        AnalyticsConfiguration analytics = request.model().getAnalyticsConfiguration();
        return analytics == null
                ? ""
                : "AnalyticsConfiguration has ApplicationArn %s, ApplicationId %s, RoleArn %s, ExternalId %s%s."
                        .formatted(
                                setOrNot(analytics.getApplicationArn()),
                                setOrNot(analytics.getApplicationId()),
                                setOrNot(analytics.getRoleArn()),
                                setOrNot(analytics.getExternalId()),
                                request.origin("AnalyticsConfiguration"));
    }

    private static String setOrNot(String value) {
        return value == null ? "not set" : "'" + value + "'";
    }

    /** The service names the members of its API, which begin in lower case, and what is allowed. */
    private static String constraints(Matcher words, Diagnosis request) {
        return MEMBER.matcher(words.group(1))
                .results()
                .map(member -> constraint(capitalized(member.group(1)), member.group(2), request))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String constraint(String property, String member, Diagnosis request) {
        boolean isAttribute =
                Attributes.ALL.stream().anyMatch(attribute -> attribute.name().equals(property));
        if (isAttribute && member == null) {
            return request.state(property) + ". Correct it to satisfy the constraint.";
        }
        return "%s%s%s does not satisfy the constraint: correct it."
                .formatted(
                        property,
                        member == null ? "" : "." + capitalized(member),
                        isAttribute ? request.origin(property) : "");
    }

    private static String capitalized(String member) {
        return member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
    }
}
