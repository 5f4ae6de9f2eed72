package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * Updates an app client to the three-way merge of the previous, the desired and the live state: one
 * DescribeUserPoolClient call, and one UpdateUserPoolClient call where something differs.
 */
public class UpdateHandler extends BaseHandlerStd {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        ResourceModel previous = request.getPreviousResourceState();
        requireIdentifier(desired);
        rejectCreateOnlyChanges(previous, desired);
        ResourceModel live = cognito.read(desired);
        rejectContradictionOfLive(previous, desired, live);
        UpdateMerge merge = new UpdateMerge(previous, desired, live);
        return ProgressEvent.defaultSuccessHandler(merge.changesLive() ? update(cognito, merge, live) : live);
    }

    private static ResourceModel update(CognitoClient cognito, UpdateMerge merge, ResourceModel live) {
        ResourceModel updated = cognito.update(merge);
        updated.setClientSecret(live.getClientSecret());
        updated.setGenerateSecret(live.getGenerateSecret());
        return updated;
    }

    private static void rejectCreateOnlyChanges(ResourceModel previous, ResourceModel desired) {
        if (previous != null) {
            rejectChange("UserPoolId", previous.getUserPoolId(), desired.getUserPoolId());
            rejectChange("GenerateSecret", generatesSecret(previous), generatesSecret(desired));
        }
    }

    /** Without a previous state, only what the desired state mentions can have changed. */
    private static void rejectContradictionOfLive(ResourceModel previous, ResourceModel desired, ResourceModel live) {
        if (previous == null && desired.getGenerateSecret() != null) {
            rejectChange("GenerateSecret", live.getGenerateSecret(), desired.getGenerateSecret());
        }
    }

    private static boolean generatesSecret(ResourceModel model) {
        return Boolean.TRUE.equals(model.getGenerateSecret());
    }

    private static void rejectChange(String property, Object previous, Object desired) {
        if (previous != null && !previous.equals(desired)) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotUpdatable,
                    "%s cannot change from %s to %s: it is set when the app client is created. "
                                    .formatted(property, previous, desired)
                            + "Set it back, or replace the app client.");
        }
    }
}
