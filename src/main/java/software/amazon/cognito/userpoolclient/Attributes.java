package software.amazon.cognito.userpoolclient;

import java.util.List;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cognito.userpoolclient.Attribute.Reset;

/**
 * The table of settable attributes: create, read and update go through it, so a new attribute is a property in the
 * schema and a row here. Defaults are those of the Cognito API reference.
 */
final class Attributes {

    static final List<Attribute<?>> ALL = List.of(
            // An update that omits the name keeps it: a name has no default.
            new Attribute<>(
                    "ClientName",
                    ResourceModel::getClientName,
                    ResourceModel::setClientName,
                    UserPoolClientType::clientName,
                    CreateUserPoolClientRequest.Builder::clientName,
                    UpdateUserPoolClientRequest.Builder::clientName,
                    (merged, live) -> live.getClientName()),
            // Before the validities, whose defaults are expressed in these units.
            new Attribute<>(
                    "TokenValidityUnits",
                    ResourceModel::getTokenValidityUnits,
                    ResourceModel::setTokenValidityUnits,
                    client -> Structures.fromSdk(client.tokenValidityUnits()),
                    (request, value) -> request.tokenValidityUnits(Structures.toSdk(value)),
                    (request, value) -> request.tokenValidityUnits(Structures.toSdk(value)),
                    Reset.to(TokenValidity.DEFAULT_UNITS)),
            new Attribute<>(
                    "AccessTokenValidity",
                    ResourceModel::getAccessTokenValidity,
                    ResourceModel::setAccessTokenValidity,
                    UserPoolClientType::accessTokenValidity,
                    CreateUserPoolClientRequest.Builder::accessTokenValidity,
                    UpdateUserPoolClientRequest.Builder::accessTokenValidity,
                    (merged, live) -> TokenValidity.ACCESS.defaultIn(merged)),
            new Attribute<>(
                    "IdTokenValidity",
                    ResourceModel::getIdTokenValidity,
                    ResourceModel::setIdTokenValidity,
                    UserPoolClientType::idTokenValidity,
                    CreateUserPoolClientRequest.Builder::idTokenValidity,
                    UpdateUserPoolClientRequest.Builder::idTokenValidity,
                    (merged, live) -> TokenValidity.ID.defaultIn(merged)),
            new Attribute<>(
                    "RefreshTokenValidity",
                    ResourceModel::getRefreshTokenValidity,
                    ResourceModel::setRefreshTokenValidity,
                    UserPoolClientType::refreshTokenValidity,
                    CreateUserPoolClientRequest.Builder::refreshTokenValidity,
                    UpdateUserPoolClientRequest.Builder::refreshTokenValidity,
                    (merged, live) -> TokenValidity.REFRESH.defaultIn(merged)),
            new Attribute<>(
                    "RefreshTokenRotation",
                    ResourceModel::getRefreshTokenRotation,
                    ResourceModel::setRefreshTokenRotation,
                    client -> Structures.fromSdk(client.refreshTokenRotation()),
                    (request, value) -> request.refreshTokenRotation(Structures.toSdk(value)),
                    (request, value) -> request.refreshTokenRotation(Structures.toSdk(value)),
                    Reset.to(new RefreshTokenRotation("DISABLED", 0))),
            new Attribute<>(
                    "AuthSessionValidity",
                    ResourceModel::getAuthSessionValidity,
                    ResourceModel::setAuthSessionValidity,
                    UserPoolClientType::authSessionValidity,
                    CreateUserPoolClientRequest.Builder::authSessionValidity,
                    UpdateUserPoolClientRequest.Builder::authSessionValidity,
                    Reset.to(3)),
            new Attribute<>(
                    "EnableTokenRevocation",
                    ResourceModel::getEnableTokenRevocation,
                    ResourceModel::setEnableTokenRevocation,
                    UserPoolClientType::enableTokenRevocation,
                    CreateUserPoolClientRequest.Builder::enableTokenRevocation,
                    UpdateUserPoolClientRequest.Builder::enableTokenRevocation,
                    Reset.to(true)),
            new Attribute<>(
                    "EnablePropagateAdditionalUserContextData",
                    ResourceModel::getEnablePropagateAdditionalUserContextData,
                    ResourceModel::setEnablePropagateAdditionalUserContextData,
                    UserPoolClientType::enablePropagateAdditionalUserContextData,
                    CreateUserPoolClientRequest.Builder::enablePropagateAdditionalUserContextData,
                    UpdateUserPoolClientRequest.Builder::enablePropagateAdditionalUserContextData,
                    Reset.to(false)),
            new Attribute<>(
                    "PreventUserExistenceErrors",
                    ResourceModel::getPreventUserExistenceErrors,
                    ResourceModel::setPreventUserExistenceErrors,
                    UserPoolClientType::preventUserExistenceErrorsAsString,
                    CreateUserPoolClientRequest.Builder::preventUserExistenceErrors,
                    UpdateUserPoolClientRequest.Builder::preventUserExistenceErrors,
                    Reset.to("LEGACY")),
            // An explicit default would hold ALLOW_REFRESH_TOKEN_AUTH, which refresh token rotation forbids.
            new Attribute<>(
                    "ExplicitAuthFlows",
                    ResourceModel::getExplicitAuthFlows,
                    ResourceModel::setExplicitAuthFlows,
                    client -> absentIfEmpty(client.explicitAuthFlowsAsStrings()),
                    CreateUserPoolClientRequest.Builder::explicitAuthFlowsWithStrings,
                    UpdateUserPoolClientRequest.Builder::explicitAuthFlowsWithStrings,
                    Reset.byOmission()),
            new Attribute<>(
                    "AllowedOAuthFlowsUserPoolClient",
                    ResourceModel::getAllowedOAuthFlowsUserPoolClient,
                    ResourceModel::setAllowedOAuthFlowsUserPoolClient,
                    UserPoolClientType::allowedOAuthFlowsUserPoolClient,
                    CreateUserPoolClientRequest.Builder::allowedOAuthFlowsUserPoolClient,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthFlowsUserPoolClient,
                    Reset.to(false)),
            new Attribute<>(
                    "AllowedOAuthFlows",
                    ResourceModel::getAllowedOAuthFlows,
                    ResourceModel::setAllowedOAuthFlows,
                    client -> absentIfEmpty(client.allowedOAuthFlowsAsStrings()),
                    CreateUserPoolClientRequest.Builder::allowedOAuthFlowsWithStrings,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthFlowsWithStrings,
                    Reset.byOmission()),
            new Attribute<>(
                    "AllowedOAuthScopes",
                    ResourceModel::getAllowedOAuthScopes,
                    ResourceModel::setAllowedOAuthScopes,
                    client -> absentIfEmpty(client.allowedOAuthScopes()),
                    CreateUserPoolClientRequest.Builder::allowedOAuthScopes,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthScopes,
                    Reset.byOmission()),
            new Attribute<>(
                    "CallbackURLs",
                    ResourceModel::getCallbackURLs,
                    ResourceModel::setCallbackURLs,
                    client -> absentIfEmpty(client.callbackURLs()),
                    CreateUserPoolClientRequest.Builder::callbackURLs,
                    UpdateUserPoolClientRequest.Builder::callbackURLs,
                    Reset.byOmission()),
            new Attribute<>(
                    "DefaultRedirectURI",
                    ResourceModel::getDefaultRedirectURI,
                    ResourceModel::setDefaultRedirectURI,
                    UserPoolClientType::defaultRedirectURI,
                    CreateUserPoolClientRequest.Builder::defaultRedirectURI,
                    UpdateUserPoolClientRequest.Builder::defaultRedirectURI,
                    Reset.byOmission()),
            new Attribute<>(
                    "LogoutURLs",
                    ResourceModel::getLogoutURLs,
                    ResourceModel::setLogoutURLs,
                    client -> absentIfEmpty(client.logoutURLs()),
                    CreateUserPoolClientRequest.Builder::logoutURLs,
                    UpdateUserPoolClientRequest.Builder::logoutURLs,
                    Reset.byOmission()),
            new Attribute<>(
                    "SupportedIdentityProviders",
                    ResourceModel::getSupportedIdentityProviders,
                    ResourceModel::setSupportedIdentityProviders,
                    client -> absentIfEmpty(client.supportedIdentityProviders()),
                    CreateUserPoolClientRequest.Builder::supportedIdentityProviders,
                    UpdateUserPoolClientRequest.Builder::supportedIdentityProviders,
                    Reset.byOmission()),
            new Attribute<>(
                    "ReadAttributes",
                    ResourceModel::getReadAttributes,
                    ResourceModel::setReadAttributes,
                    client -> absentIfEmpty(client.readAttributes()),
                    CreateUserPoolClientRequest.Builder::readAttributes,
                    UpdateUserPoolClientRequest.Builder::readAttributes,
                    Reset.byOmission()),
            new Attribute<>(
                    "WriteAttributes",
                    ResourceModel::getWriteAttributes,
                    ResourceModel::setWriteAttributes,
                    client -> absentIfEmpty(client.writeAttributes()),
                    CreateUserPoolClientRequest.Builder::writeAttributes,
                    UpdateUserPoolClientRequest.Builder::writeAttributes,
                    Reset.byOmission()),
            new Attribute<>(
                    "AnalyticsConfiguration",
                    ResourceModel::getAnalyticsConfiguration,
                    ResourceModel::setAnalyticsConfiguration,
                    client -> Structures.fromSdk(client.analyticsConfiguration()),
                    (request, value) -> request.analyticsConfiguration(Structures.toSdk(value)),
                    (request, value) -> request.analyticsConfiguration(Structures.toSdk(value)),
                    Reset.byOmission()));

    private Attributes() {}

    /** The row of an attribute that exists. */
    static Attribute<?> named(String name) {
        return ALL.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An empty list in an answer of Cognito, or one that the SDK made up, is a list that is not set. */
    private static List<String> absentIfEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
