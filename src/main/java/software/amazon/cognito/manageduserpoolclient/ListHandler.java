package software.amazon.cognito.manageduserpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;

/**
 * Returns the primary identifiers of one page of a user pool's app clients, from one ListUserPoolClients call. Every app
 * client is listed: any of them can be taken under management.
 */
public class ListHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public ListHandler() {
        super(Pace.AT_ONCE);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ListUserPoolClientsResponse page = cognito.list(
                States.of(request.getDesiredResourceState()), request.getNextToken(), request.getMaxResults());
        ProgressEvent<ResourceModel, CallbackContext> event = ProgressEvent.defaultSuccessHandler(null);
        event.setResourceModels(page.userPoolClients().stream()
                .map(client -> ResourceModel.builder()
                        .userPoolId(client.userPoolId())
                        .clientId(client.clientId())
                        .build())
                .toList());
        event.setNextToken(page.nextToken());
        return event;
    }
}
