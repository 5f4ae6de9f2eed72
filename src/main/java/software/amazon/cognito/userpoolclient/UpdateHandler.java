package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.update.AppClientUpdate;

/** Updates an app client: {@link AppClientUpdate}. */
public class UpdateHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public UpdateHandler() {
        super(Pace.IN_TURNS);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        AppClientUpdate update = new AppClientUpdate(request);
        AppClientUpdate.Outcome outcome = update.apply(cognito, update.read(cognito), live -> true);
        ProgressEvent<ResourceModel, CallbackContext> event = success(outcome.client());
        event.setMessage(outcome.message());
        return event;
    }
}
