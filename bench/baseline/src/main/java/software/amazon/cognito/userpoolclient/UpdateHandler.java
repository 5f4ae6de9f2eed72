package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Checks that the app client exists, updates it, and reads it. */
public class UpdateHandler extends BaseHandlerStd {

    @Override
    protected ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            ProxyClient<CognitoIdentityProviderClient> proxyClient,
            Logger logger) {
        return ProgressEvent.progress(request.getDesiredResourceState(), callbackContext)
                .then(progress -> proxy.initiate(
                                "AWS-Cognito-UserPoolClient::Update::PreUpdateCheck",
                                proxyClient,
                                progress.getResourceModel(),
                                progress.getCallbackContext())
                        .translateToServiceRequest(Translator::translateToReadRequest)
                        .makeServiceCall((awsRequest, client) -> ReadHandler.describe(awsRequest, client, logger))
                        .progress())
                .then(progress -> proxy.initiate(
                                "AWS-Cognito-UserPoolClient::Update::first",
                                proxyClient,
                                progress.getResourceModel(),
                                progress.getCallbackContext())
                        .translateToServiceRequest(Translator::translateToUpdateRequest)
                        .makeServiceCall((awsRequest, client) -> update(awsRequest, client, logger))
                        .stabilize((awsRequest, awsResponse, client, model, context) -> {
                            logger.log(String.format(
                                    "%s [%s] update has stabilized: %s",
                                    ResourceModel.TYPE_NAME, model.getPrimaryIdentifier(), true));
                            return true;
                        })
                        .progress())
                .then(progress -> new ReadHandler().handleRequest(proxy, request, callbackContext, proxyClient, logger));
    }

    private static UpdateUserPoolClientResponse update(
            UpdateUserPoolClientRequest request, ProxyClient<CognitoIdentityProviderClient> client, Logger logger) {
        try {
            UpdateUserPoolClientResponse response =
                    client.injectCredentialsAndInvokeV2(request, client.client()::updateUserPoolClient);
            logger.log(String.format("%s has successfully been updated.", ResourceModel.TYPE_NAME));
            return response;
        } catch (AwsServiceException e) {
            throw toHandlerException(e);
        }
    }
}
