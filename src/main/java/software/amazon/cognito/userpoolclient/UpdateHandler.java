package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * Updates an app client to the three-way merge of the previous, the desired and the live state: one
 * DescribeUserPoolClient call, and one UpdateUserPoolClient call where something differs.
 */
public class UpdateHandler extends ChangeHandler {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        ResourceModel previous = request.getPreviousResourceState();
        Preconditions.rejectCreateOnlyChanges(previous, desired);
        ResourceModel live = cognito.read(desired);
        Preconditions.rejectContradictionOfLive(previous, desired, live);
        return ProgressEvent.defaultSuccessHandler(cognito.update(previous, desired, live));
    }
}
