package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.userpoolclient.CognitoClient;

/**
 * Returns the whole model of an app client, from one DescribeUserPoolClient call. How it was found is not part of it:
 * the name's pattern or prefix is write-only.
 */
public class ReadHandler extends BaseHandlerStd {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return success(cognito.read(Bridge.toUserPoolClient(request.getDesiredResourceState())));
    }
}
