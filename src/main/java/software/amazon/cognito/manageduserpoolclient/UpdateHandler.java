package software.amazon.cognito.manageduserpoolclient;

import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.userpoolclient.CognitoClient;
import software.amazon.cognito.userpoolclient.HandlerFailure;
import software.amazon.cognito.userpoolclient.Preconditions;

/**
 * Updates an app client to the three-way merge of the previous, the desired and the live state: one
 * DescribeUserPoolClient call, and one UpdateUserPoolClient call where something differs.
 */
public class UpdateHandler extends ChangeHandler {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        var desired = Bridge.toUserPoolClient(request.getDesiredResourceState());
        var previous = Bridge.toUserPoolClient(request.getPreviousResourceState());
        Preconditions.rejectCreateOnlyChanges(previous, desired);
        var live = cognito.read(desired);
        Preconditions.rejectContradictionOfLive(previous, desired, live);
        rejectAnotherAppClient(request.getPreviousResourceState(), request.getDesiredResourceState(), live.getName());
        return success(cognito.update(previous, desired, live));
    }

    /** A pattern or prefix that appears or changes, as it does after an import, must lead to the same app client. */
    private static void rejectAnotherAppClient(ResourceModel previous, ResourceModel desired, String name) {
        List<NameSelector> known = previous == null ? List.of() : NameSelector.all(previous);
        for (NameSelector selector : NameSelector.all(desired)) {
            if (!known.contains(selector) && !selector.selects(name)) {
                throw new HandlerFailure(
                        HandlerErrorCode.NotUpdatable,
                        "%s does not match the app client's name, '%s'. Set it back, or replace the resource to manage another app client."
                                .formatted(selector, name));
            }
        }
    }
}
