package software.amazon.cognito.userpoolclient;

import java.util.List;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Translates between the model and the SDK, property by property. */
final class Translator {

    private Translator() {}

    static CreateUserPoolClientRequest translateToCreateRequest(ResourceModel model) {
        return CreateUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientName(model.getClientName())
                .generateSecret(model.getGenerateSecret())
                .accessTokenValidity(model.getAccessTokenValidity())
                .idTokenValidity(model.getIdTokenValidity())
                .refreshTokenValidity(model.getRefreshTokenValidity())
                .tokenValidityUnits(toSdk(model.getTokenValidityUnits()))
                .refreshTokenRotation(toSdk(model.getRefreshTokenRotation()))
                .authSessionValidity(model.getAuthSessionValidity())
                .enableTokenRevocation(model.getEnableTokenRevocation())
                .enablePropagateAdditionalUserContextData(model.getEnablePropagateAdditionalUserContextData())
                .preventUserExistenceErrors(model.getPreventUserExistenceErrors())
                .explicitAuthFlowsWithStrings(model.getExplicitAuthFlows())
                .allowedOAuthFlowsUserPoolClient(model.getAllowedOAuthFlowsUserPoolClient())
                .allowedOAuthFlowsWithStrings(model.getAllowedOAuthFlows())
                .allowedOAuthScopes(model.getAllowedOAuthScopes())
                .callbackURLs(model.getCallbackURLs())
                .defaultRedirectURI(model.getDefaultRedirectURI())
                .logoutURLs(model.getLogoutURLs())
                .supportedIdentityProviders(model.getSupportedIdentityProviders())
                .readAttributes(model.getReadAttributes())
                .writeAttributes(model.getWriteAttributes())
                .analyticsConfiguration(toSdk(model.getAnalyticsConfiguration()))
                .build();
    }

    static UpdateUserPoolClientRequest translateToUpdateRequest(ResourceModel model) {
        return UpdateUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .clientName(model.getClientName())
                .accessTokenValidity(model.getAccessTokenValidity())
                .idTokenValidity(model.getIdTokenValidity())
                .refreshTokenValidity(model.getRefreshTokenValidity())
                .tokenValidityUnits(toSdk(model.getTokenValidityUnits()))
                .refreshTokenRotation(toSdk(model.getRefreshTokenRotation()))
                .authSessionValidity(model.getAuthSessionValidity())
                .enableTokenRevocation(model.getEnableTokenRevocation())
                .enablePropagateAdditionalUserContextData(model.getEnablePropagateAdditionalUserContextData())
                .preventUserExistenceErrors(model.getPreventUserExistenceErrors())
                .explicitAuthFlowsWithStrings(model.getExplicitAuthFlows())
                .allowedOAuthFlowsUserPoolClient(model.getAllowedOAuthFlowsUserPoolClient())
                .allowedOAuthFlowsWithStrings(model.getAllowedOAuthFlows())
                .allowedOAuthScopes(model.getAllowedOAuthScopes())
                .callbackURLs(model.getCallbackURLs())
                .defaultRedirectURI(model.getDefaultRedirectURI())
                .logoutURLs(model.getLogoutURLs())
                .supportedIdentityProviders(model.getSupportedIdentityProviders())
                .readAttributes(model.getReadAttributes())
                .writeAttributes(model.getWriteAttributes())
                .analyticsConfiguration(toSdk(model.getAnalyticsConfiguration()))
                .build();
    }

    static DescribeUserPoolClientRequest translateToReadRequest(ResourceModel model) {
        return DescribeUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    static DeleteUserPoolClientRequest translateToDeleteRequest(ResourceModel model) {
        return DeleteUserPoolClientRequest.builder()
                .userPoolId(model.getUserPoolId())
                .clientId(model.getClientId())
                .build();
    }

    static ListUserPoolClientsRequest translateToListRequest(ResourceModel model, String nextToken) {
        return ListUserPoolClientsRequest.builder()
                .userPoolId(model.getUserPoolId())
                .nextToken(nextToken)
                .maxResults(60)
                .build();
    }

    static ResourceModel translateFromReadResponse(DescribeUserPoolClientResponse response) {
        UserPoolClientType client = response.userPoolClient();
        return ResourceModel.builder()
                .userPoolId(client.userPoolId())
                .clientId(client.clientId())
                .clientName(client.clientName())
                .name(client.clientName())
                .clientSecret(client.clientSecret())
                .generateSecret(client.clientSecret() != null)
                .accessTokenValidity(client.accessTokenValidity())
                .idTokenValidity(client.idTokenValidity())
                .refreshTokenValidity(client.refreshTokenValidity())
                .tokenValidityUnits(fromSdk(client.tokenValidityUnits()))
                .refreshTokenRotation(fromSdk(client.refreshTokenRotation()))
                .authSessionValidity(client.authSessionValidity())
                .enableTokenRevocation(client.enableTokenRevocation())
                .enablePropagateAdditionalUserContextData(client.enablePropagateAdditionalUserContextData())
                .preventUserExistenceErrors(client.preventUserExistenceErrorsAsString())
                .explicitAuthFlows(client.explicitAuthFlowsAsStrings())
                .allowedOAuthFlowsUserPoolClient(client.allowedOAuthFlowsUserPoolClient())
                .allowedOAuthFlows(client.allowedOAuthFlowsAsStrings())
                .allowedOAuthScopes(client.allowedOAuthScopes())
                .callbackURLs(client.callbackURLs())
                .defaultRedirectURI(client.defaultRedirectURI())
                .logoutURLs(client.logoutURLs())
                .supportedIdentityProviders(client.supportedIdentityProviders())
                .readAttributes(client.readAttributes())
                .writeAttributes(client.writeAttributes())
                .analyticsConfiguration(fromSdk(client.analyticsConfiguration()))
                .build();
    }

    static List<ResourceModel> translateFromListResponse(ListUserPoolClientsResponse response) {
        return response.userPoolClients().stream()
                .map(client -> ResourceModel.builder()
                        .userPoolId(client.userPoolId())
                        .clientId(client.clientId())
                        .build())
                .toList();
    }

    private static TokenValidityUnitsType toSdk(TokenValidityUnits units) {
        return units == null
                ? null
                : TokenValidityUnitsType.builder()
                        .accessToken(units.getAccessToken())
                        .idToken(units.getIdToken())
                        .refreshToken(units.getRefreshToken())
                        .build();
    }

    private static TokenValidityUnits fromSdk(TokenValidityUnitsType units) {
        return units == null
                ? null
                : TokenValidityUnits.builder()
                        .accessToken(units.accessTokenAsString())
                        .idToken(units.idTokenAsString())
                        .refreshToken(units.refreshTokenAsString())
                        .build();
    }

    private static RefreshTokenRotationType toSdk(RefreshTokenRotation rotation) {
        return rotation == null
                ? null
                : RefreshTokenRotationType.builder()
                        .feature(rotation.getFeature())
                        .retryGracePeriodSeconds(rotation.getRetryGracePeriodSeconds())
                        .build();
    }

    private static RefreshTokenRotation fromSdk(RefreshTokenRotationType rotation) {
        return rotation == null
                ? null
                : RefreshTokenRotation.builder()
                        .feature(rotation.featureAsString())
                        .retryGracePeriodSeconds(rotation.retryGracePeriodSeconds())
                        .build();
    }

    private static AnalyticsConfigurationType toSdk(AnalyticsConfiguration analytics) {
        return analytics == null
                ? null
                : AnalyticsConfigurationType.builder()
                        .applicationArn(analytics.getApplicationArn())
                        .applicationId(analytics.getApplicationId())
                        .externalId(analytics.getExternalId())
                        .roleArn(analytics.getRoleArn())
                        .userDataShared(analytics.getUserDataShared())
                        .build();
    }

    private static AnalyticsConfiguration fromSdk(AnalyticsConfigurationType analytics) {
        return analytics == null
                ? null
                : AnalyticsConfiguration.builder()
                        .applicationArn(analytics.applicationArn())
                        .applicationId(analytics.applicationId())
                        .externalId(analytics.externalId())
                        .roleArn(analytics.roleArn())
                        .userDataShared(analytics.userDataShared())
                        .build();
    }
}
