package software.amazon.cognito.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rejection of Cognito; {@code %s} stands for a value of the request that its words quote. */
record Rejection(String code, String words) {
    private static final String STRINGS =
            "[Member must have length less than or equal to 1024, Member must have length "
                    + "greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]";

    /** At least one for each rule. */
    static final List<Rejection> ALL = Stream.of(
                    Map.entry(
                            "InvalidParameterException",
                            List.of(
                                    "1 validation error detected: Value '[%s]' at 'callbackURLs' failed to satisfy "
                                            + "constraint: Member must satisfy constraint: " + STRINGS,
                                    "1 validation error detected: Value '%s' at 'logoutURLs.7.member' failed to satisfy "
                                            + "constraint: Member must have length greater than or equal to 1",
                                    "1 validation error detected: Value '[%s]' at 'callbackURLs' failed to satisfy "
                                            + "constraint: Member must have length less than or equal to 100",
                                    "1 validation error detected: Value null at 'refreshTokenRotation.feature' failed "
                                            + "to satisfy constraint: Member must not be null",
                                    "5 validation errors detected: "
                                            + "Value '%s' at 'clientName' failed to satisfy constraint: x; ".repeat(4)
                                            + "Value '99' at 'authSessionValidity' failed to satisfy constraint: Member "
                                            + "must have value less than or equal to 15",
                                    "Invalid range for token validity.",
                                    "Access and Id Token expiration times must be less than or equal to refresh token "
                                            + "expiration times.",
                                    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is "
                                            + "allowed to use OAuth flows.",
                                    "client_credentials flow can not be selected along with code flow or implicit flow.",
                                    "The default redirect URI %s is not in the callback URIs list.",
                                    "%s cannot use the HTTP protocol.",
                                    "%s cannot use fragment",
                                    "%s is not an absolute URI.",
                                    "The provider %s does not exist for User Pool us-east-1_abcdefghi.",
                                    "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
                                    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token "
                                            + "rotation is enabled.",
                                    "Client Secret is required to set EnablePropagateAdditionalUserContextData as true",
                                    "Invalid read attributes specified while updating a client",
                                    "Invalid write attributes specified while creating a client",
                                    "Invalid analytics configuration given, either <application arn> or <application "
                                            + "id, role arn, external id> are valid",
                                    "The integration with Pinpoint is not supported for the requested eu-north-1 region.",
                                    "Something about ALLOW_CLIENT_TOKEN_AUTH")),
                    Map.entry(
                            "InvalidOAuthFlowException",
                            List.of(
                                    "CallbackUrls can not be empty when code flow or implicit flow is selected",
                                    "client_credentials flow can not be selected if client does not have a client "
                                            + "secret.",
                                    "openid is not supported with client_credentials flow")),
                    Map.entry("ScopeDoesNotExistException", List.of("Invalid scope requested: %s")),
                    Map.entry(
                            "FeatureUnavailableInTierException",
                            List.of(
                                    "The following features need to be disabled for the LITE pricing tier configured: "
                                            + "Refresh Token Rotation",
                                    "Not available")),
                    Map.entry(
                            "ResourceNotFoundException",
                            List.of("User pool %s does not exist.", "User pool client %s does not exist.")),
                    Map.entry("TooManyRequestsException", List.of("Too many requests")),
                    Map.entry("LimitExceededException", List.of("No more", "Exceeded %s.")),
                    Map.entry("ConcurrentModificationException", List.of("Only one request at a time.")),
                    Map.entry("OperationNotEnabledException", List.of("Not here")),
                    Map.entry("NotAuthorizedException", List.of("No")),
                    Map.entry(
                            "AccessDeniedException",
                            List.of("User: arn:aws:sts::123456789012:assumed-role/role/session is not authorized to "
                                    + "perform: cognito-idp:CreateUserPoolClient on resource: * because no "
                                    + "identity-based policy allows the action")))
            .flatMap(code -> code.getValue().stream().map(words -> new Rejection(code.getKey(), words)))
            .toList();
}
