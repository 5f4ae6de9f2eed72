package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.update.AppClientUpdate;

/**
 * Returns the whole model of an app client, as the first type's handler does. How it was found is not part of it:
 * the name's pattern or prefix is write-only.
 */
public class ReadHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public ReadHandler() {
        super(Pace.AT_ONCE);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return success(
                new AppClientUpdate.Outcome(cognito.read(States.of(request.getDesiredResourceState()), null), null));
    }
}
