package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Describes. */
public class ReadHandler extends BaseHandlerStd {

    @Override
    protected ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            ProxyClient<CognitoIdentityProviderClient> proxyClient,
            Logger logger) {
        return proxy.initiate(
                        "AWS-Cognito-UserPoolClient::Read",
                        proxyClient,
                        request.getDesiredResourceState(),
                        callbackContext)
                .translateToServiceRequest(Translator::translateToReadRequest)
                .makeServiceCall((awsRequest, client) -> describe(awsRequest, client, logger))
                .done(awsResponse ->
                        ProgressEvent.defaultSuccessHandler(Translator.translateFromReadResponse(awsResponse)));
    }

    static DescribeUserPoolClientResponse describe(
            DescribeUserPoolClientRequest request, ProxyClient<CognitoIdentityProviderClient> client, Logger logger) {
        try {
            DescribeUserPoolClientResponse response =
                    client.injectCredentialsAndInvokeV2(request, client.client()::describeUserPoolClient);
            logger.log(String.format("%s has successfully been read.", ResourceModel.TYPE_NAME));
            return response;
        } catch (AwsServiceException e) {
            throw toHandlerException(e);
        }
    }
}
