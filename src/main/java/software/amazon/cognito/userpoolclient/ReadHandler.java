package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;

/**
 * Returns the whole model of an app client, from one DescribeUserPoolClient call; where that shows no secret, a
 * ListUserPoolClientSecrets call tells whether there is one.
 */
public class ReadHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public ReadHandler() {
        super(Pace.AT_ONCE);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return success(cognito.read(States.of(request.getDesiredResourceState()), null));
    }
}
