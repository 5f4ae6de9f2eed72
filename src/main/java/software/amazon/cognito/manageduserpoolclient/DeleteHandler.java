package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;

/**
 * Ends the management of an app client, without any call: the app client belongs to the service that created it, and
 * stays as it is.
 */
public class DeleteHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public DeleteHandler() {
        super(Pace.IN_TURNS);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.defaultSuccessHandler(null);
    }
}
