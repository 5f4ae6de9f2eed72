package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Creates, then reads. Without an identifier there is nothing to check before. */
public class CreateHandler extends BaseHandlerStd {

    @Override
    protected ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            ProxyClient<CognitoIdentityProviderClient> proxyClient,
            Logger logger) {
        return ProgressEvent.progress(request.getDesiredResourceState(), callbackContext)
                .then(progress -> proxy.initiate(
                                "AWS-Cognito-UserPoolClient::Create",
                                proxyClient,
                                progress.getResourceModel(),
                                progress.getCallbackContext())
                        .translateToServiceRequest(Translator::translateToCreateRequest)
                        .makeServiceCall((awsRequest, client) -> create(awsRequest, client, logger))
                        .stabilize((awsRequest, awsResponse, client, model, context) -> {
                            model.setClientId(awsResponse.userPoolClient().clientId());
                            logger.log(String.format(
                                    "%s [%s] has been stabilized.",
                                    ResourceModel.TYPE_NAME, model.getPrimaryIdentifier()));
                            return true;
                        })
                        .progress())
                .then(progress -> new ReadHandler().handleRequest(proxy, request, callbackContext, proxyClient, logger));
    }

    private static CreateUserPoolClientResponse create(
            CreateUserPoolClientRequest request, ProxyClient<CognitoIdentityProviderClient> client, Logger logger) {
        try {
            CreateUserPoolClientResponse response =
                    client.injectCredentialsAndInvokeV2(request, client.client()::createUserPoolClient);
            logger.log(String.format("%s successfully created.", ResourceModel.TYPE_NAME));
            return response;
        } catch (AwsServiceException e) {
            throw toHandlerException(e);
        }
    }
}
