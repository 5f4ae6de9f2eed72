package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Returns the whole model of an app client, from one DescribeUserPoolClient call. */
public class ReadHandler extends BaseHandlerStd {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.defaultSuccessHandler(cognito.read(request.getDesiredResourceState()));
    }
}
