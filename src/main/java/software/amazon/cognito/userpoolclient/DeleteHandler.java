package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Deletes an app client, with one DeleteUserPoolClient call. */
public class DeleteHandler extends ChangeHandler {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        cognito.delete(request.getDesiredResourceState());
        return ProgressEvent.defaultSuccessHandler(null);
    }
}
