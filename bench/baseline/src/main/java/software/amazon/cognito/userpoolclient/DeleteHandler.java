package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolClientResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Checks that the app client exists, and deletes it. */
public class DeleteHandler extends BaseHandlerStd {

    @Override
    protected ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            ProxyClient<CognitoIdentityProviderClient> proxyClient,
            Logger logger) {
        return ProgressEvent.progress(request.getDesiredResourceState(), callbackContext)
                .then(progress -> proxy.initiate(
                                "AWS-Cognito-UserPoolClient::Delete::PreDeletionCheck",
                                proxyClient,
                                progress.getResourceModel(),
                                progress.getCallbackContext())
                        .translateToServiceRequest(Translator::translateToReadRequest)
                        .makeServiceCall((awsRequest, client) -> ReadHandler.describe(awsRequest, client, logger))
                        .progress())
                .then(progress -> proxy.initiate(
                                "AWS-Cognito-UserPoolClient::Delete",
                                proxyClient,
                                progress.getResourceModel(),
                                progress.getCallbackContext())
                        .translateToServiceRequest(Translator::translateToDeleteRequest)
                        .makeServiceCall((awsRequest, client) -> delete(awsRequest, client, logger))
                        .stabilize((awsRequest, awsResponse, client, model, context) -> {
                            logger.log(String.format(
                                    "%s [%s] deletion has stabilized: %s",
                                    ResourceModel.TYPE_NAME, model.getPrimaryIdentifier(), true));
                            return true;
                        })
                        .progress())
                .then(progress -> ProgressEvent.defaultSuccessHandler(null));
    }

    private static DeleteUserPoolClientResponse delete(
            DeleteUserPoolClientRequest request, ProxyClient<CognitoIdentityProviderClient> client, Logger logger) {
        try {
            DeleteUserPoolClientResponse response =
                    client.injectCredentialsAndInvokeV2(request, client.client()::deleteUserPoolClient);
            logger.log(String.format("%s successfully deleted.", ResourceModel.TYPE_NAME));
            return response;
        } catch (AwsServiceException e) {
            throw toHandlerException(e);
        }
    }
}
