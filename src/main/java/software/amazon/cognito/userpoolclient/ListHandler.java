package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Returns the primary identifiers of one page of a user pool's app clients, from one ListUserPoolClients call. */
public class ListHandler extends BaseHandlerStd {

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        requireUserPool(desired);
        ListUserPoolClientsResponse page =
                cognito.list(desired.getUserPoolId(), request.getNextToken(), request.getMaxResults());
        ProgressEvent<ResourceModel, CallbackContext> event = ProgressEvent.defaultSuccessHandler(null);
        event.setResourceModels(
                page.userPoolClients().stream().map(Translator::toIdentifier).toList());
        event.setNextToken(page.nextToken());
        return event;
    }

    private static void requireUserPool(ResourceModel model) {
        if (model == null || model.getUserPoolId() == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "UserPoolId is missing: app clients can only be listed for one user pool. "
                            + "Pass a resource model with UserPoolId.");
        }
    }
}
