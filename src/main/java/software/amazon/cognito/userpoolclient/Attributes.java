package software.amazon.cognito.userpoolclient;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * The table of settable attributes: create, read and update go through it, so a new attribute is a property in the
 * schema and a row here. Defaults are those of the Cognito API reference.
 */
final class Attributes {

    /** Those that stand alone. */
    static final List<Attribute<?>> SETTINGS = List.of(
            // An update that omits the name keeps it: a name has no default.
            new Attribute<>(
                    "ClientName",
                    ResourceModel::getClientName,
                    ResourceModel::setClientName,
                    UserPoolClientType::clientName,
                    CreateUserPoolClientRequest.Builder::clientName,
                    UpdateUserPoolClientRequest.Builder::clientName,
                    live -> live),
            new Attribute<>(
                    "RefreshTokenRotation",
                    ResourceModel::getRefreshTokenRotation,
                    ResourceModel::setRefreshTokenRotation,
                    client -> Structures.fromSdk(client.refreshTokenRotation()),
                    (request, value) -> request.refreshTokenRotation(Structures.toSdk(value)),
                    (request, value) -> request.refreshTokenRotation(Structures.toSdk(value)),
                    Attribute.to(new RefreshTokenRotation("DISABLED", 0))),
            new Attribute<>(
                    "AuthSessionValidity",
                    ResourceModel::getAuthSessionValidity,
                    ResourceModel::setAuthSessionValidity,
                    UserPoolClientType::authSessionValidity,
                    CreateUserPoolClientRequest.Builder::authSessionValidity,
                    UpdateUserPoolClientRequest.Builder::authSessionValidity,
                    Attribute.to(3)),
            new Attribute<>(
                    "EnableTokenRevocation",
                    ResourceModel::getEnableTokenRevocation,
                    ResourceModel::setEnableTokenRevocation,
                    UserPoolClientType::enableTokenRevocation,
                    CreateUserPoolClientRequest.Builder::enableTokenRevocation,
                    UpdateUserPoolClientRequest.Builder::enableTokenRevocation,
                    Attribute.to(true)),
            new Attribute<>(
                    "EnablePropagateAdditionalUserContextData",
                    ResourceModel::getEnablePropagateAdditionalUserContextData,
                    ResourceModel::setEnablePropagateAdditionalUserContextData,
                    UserPoolClientType::enablePropagateAdditionalUserContextData,
                    CreateUserPoolClientRequest.Builder::enablePropagateAdditionalUserContextData,
                    UpdateUserPoolClientRequest.Builder::enablePropagateAdditionalUserContextData,
                    Attribute.to(false)),
            new Attribute<>(
                    "PreventUserExistenceErrors",
                    ResourceModel::getPreventUserExistenceErrors,
                    ResourceModel::setPreventUserExistenceErrors,
                    UserPoolClientType::preventUserExistenceErrorsAsString,
                    CreateUserPoolClientRequest.Builder::preventUserExistenceErrors,
                    UpdateUserPoolClientRequest.Builder::preventUserExistenceErrors,
                    Attribute.to("LEGACY")),
            // An explicit default would hold ALLOW_REFRESH_TOKEN_AUTH, which refresh token rotation forbids.
            new Attribute<>(
                    "ExplicitAuthFlows",
                    ResourceModel::getExplicitAuthFlows,
                    ResourceModel::setExplicitAuthFlows,
                    client -> sorted(client.explicitAuthFlowsAsStrings()),
                    CreateUserPoolClientRequest.Builder::explicitAuthFlowsWithStrings,
                    UpdateUserPoolClientRequest.Builder::explicitAuthFlowsWithStrings,
                    Attribute.byOmission()),
            new Attribute<>(
                    "AllowedOAuthFlowsUserPoolClient",
                    ResourceModel::getAllowedOAuthFlowsUserPoolClient,
                    ResourceModel::setAllowedOAuthFlowsUserPoolClient,
                    UserPoolClientType::allowedOAuthFlowsUserPoolClient,
                    CreateUserPoolClientRequest.Builder::allowedOAuthFlowsUserPoolClient,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthFlowsUserPoolClient,
                    Attribute.to(false)),
            new Attribute<>(
                    "AllowedOAuthFlows",
                    ResourceModel::getAllowedOAuthFlows,
                    ResourceModel::setAllowedOAuthFlows,
                    client -> sorted(client.allowedOAuthFlowsAsStrings()),
                    CreateUserPoolClientRequest.Builder::allowedOAuthFlowsWithStrings,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthFlowsWithStrings,
                    Attribute.byOmission()),
            new Attribute<>(
                    "AllowedOAuthScopes",
                    ResourceModel::getAllowedOAuthScopes,
                    ResourceModel::setAllowedOAuthScopes,
                    client -> sorted(client.allowedOAuthScopes()),
                    CreateUserPoolClientRequest.Builder::allowedOAuthScopes,
                    UpdateUserPoolClientRequest.Builder::allowedOAuthScopes,
                    Attribute.byOmission()),
            new Attribute<>(
                    "CallbackURLs",
                    ResourceModel::getCallbackURLs,
                    ResourceModel::setCallbackURLs,
                    client -> sorted(client.callbackURLs()),
                    CreateUserPoolClientRequest.Builder::callbackURLs,
                    UpdateUserPoolClientRequest.Builder::callbackURLs,
                    Attribute.byOmission()),
            new Attribute<>(
                    "DefaultRedirectURI",
                    ResourceModel::getDefaultRedirectURI,
                    ResourceModel::setDefaultRedirectURI,
                    UserPoolClientType::defaultRedirectURI,
                    CreateUserPoolClientRequest.Builder::defaultRedirectURI,
                    UpdateUserPoolClientRequest.Builder::defaultRedirectURI,
                    Attribute.byOmission()),
            new Attribute<>(
                    "LogoutURLs",
                    ResourceModel::getLogoutURLs,
                    ResourceModel::setLogoutURLs,
                    client -> sorted(client.logoutURLs()),
                    CreateUserPoolClientRequest.Builder::logoutURLs,
                    UpdateUserPoolClientRequest.Builder::logoutURLs,
                    Attribute.byOmission()),
            new Attribute<>(
                    "SupportedIdentityProviders",
                    ResourceModel::getSupportedIdentityProviders,
                    ResourceModel::setSupportedIdentityProviders,
                    client -> sorted(client.supportedIdentityProviders()),
                    CreateUserPoolClientRequest.Builder::supportedIdentityProviders,
                    UpdateUserPoolClientRequest.Builder::supportedIdentityProviders,
                    Attribute.byOmission()),
            new Attribute<>(
                    "ReadAttributes",
                    ResourceModel::getReadAttributes,
                    ResourceModel::setReadAttributes,
                    client -> sorted(client.readAttributes()),
                    CreateUserPoolClientRequest.Builder::readAttributes,
                    UpdateUserPoolClientRequest.Builder::readAttributes,
                    Attribute.byOmission()),
            new Attribute<>(
                    "WriteAttributes",
                    ResourceModel::getWriteAttributes,
                    ResourceModel::setWriteAttributes,
                    client -> sorted(client.writeAttributes()),
                    CreateUserPoolClientRequest.Builder::writeAttributes,
                    UpdateUserPoolClientRequest.Builder::writeAttributes,
                    Attribute.byOmission()),
            new Attribute<>(
                    "AnalyticsConfiguration",
                    ResourceModel::getAnalyticsConfiguration,
                    ResourceModel::setAnalyticsConfiguration,
                    client -> Structures.fromSdk(client.analyticsConfiguration()),
                    (request, value) -> request.analyticsConfiguration(Structures.toSdk(value)),
                    (request, value) -> request.analyticsConfiguration(Structures.toSdk(value)),
                    Attribute.byOmission()));

    /** Those that make up the lifetimes of tokens, which {@link TokenValidity} merges: a number and its unit are one. */
    private static final List<Attribute<?>> LIFETIMES = List.of(
            new Attribute<>(
                    "TokenValidityUnits",
                    ResourceModel::getTokenValidityUnits,
                    ResourceModel::setTokenValidityUnits,
                    client -> Structures.fromSdk(client.tokenValidityUnits()),
                    (request, value) -> request.tokenValidityUnits(Structures.toSdk(value)),
                    (request, value) -> request.tokenValidityUnits(Structures.toSdk(value)),
                    Attribute.byOmission()),
            new Attribute<>(
                    "AccessTokenValidity",
                    ResourceModel::getAccessTokenValidity,
                    ResourceModel::setAccessTokenValidity,
                    UserPoolClientType::accessTokenValidity,
                    CreateUserPoolClientRequest.Builder::accessTokenValidity,
                    UpdateUserPoolClientRequest.Builder::accessTokenValidity,
                    Attribute.byOmission()),
            new Attribute<>(
                    "IdTokenValidity",
                    ResourceModel::getIdTokenValidity,
                    ResourceModel::setIdTokenValidity,
                    UserPoolClientType::idTokenValidity,
                    CreateUserPoolClientRequest.Builder::idTokenValidity,
                    UpdateUserPoolClientRequest.Builder::idTokenValidity,
                    Attribute.byOmission()),
            new Attribute<>(
                    "RefreshTokenValidity",
                    ResourceModel::getRefreshTokenValidity,
                    ResourceModel::setRefreshTokenValidity,
                    // 0 stands for the default, and no schema allows it.
                    client -> Integer.valueOf(0).equals(client.refreshTokenValidity())
                            ? null
                            : client.refreshTokenValidity(),
                    CreateUserPoolClientRequest.Builder::refreshTokenValidity,
                    UpdateUserPoolClientRequest.Builder::refreshTokenValidity,
                    Attribute.byOmission()));

    /** All of them. */
    static final List<Attribute<?>> ALL =
            Stream.concat(SETTINGS.stream(), LIFETIMES.stream()).toList();

    private Attributes() {}

    /** The row of an attribute that exists. */
    static Attribute<?> named(String name) {
        return ALL.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No list has an order that means something: Describe sorts each, the answers of Create and Update do not. */
    private static List<String> sorted(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }
}
