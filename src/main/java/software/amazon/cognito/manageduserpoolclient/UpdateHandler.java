package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.update.AppClientUpdate;

/** Updates an app client: {@link AppClientUpdate}. How it was found may change, as long as it is the same app client. */
public class UpdateHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public UpdateHandler() {
        super(Pace.IN_TURNS);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        ResourceModel previous = request.getPreviousResourceState();
        AppClientUpdate update = new AppClientUpdate(request);
        ObjectNode live = update.read(cognito);
        if (!update.isRollback()) {
            rejectAnotherAppClient(previous, desired, States.text(live, "Name"));
        }
        return success(update.apply(cognito, live, client -> selects(previous, States.text(client, "Name"))));
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

    /** Whether a template's update got past its selector: one that is invalid, or selects another name, is rejected. */
    private static boolean selects(ResourceModel template, String name) {
        try {
            return NameSelector.all(template).stream().allMatch(selector -> selector.selects(name));
        } catch (HandlerFailure invalid) {
            return false;
        }
    }
}
