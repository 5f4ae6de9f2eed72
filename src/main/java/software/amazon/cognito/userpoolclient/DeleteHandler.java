package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Deletes an app client, with one DeleteUserPoolClient call. */
public class DeleteHandler extends BaseHandlerStd {

    public DeleteHandler() {
        super(ClientBuilder::getClient);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            ProxyClient<CognitoIdentityProviderClient> cognito,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        requireIdentifier(desired);
        call(
                cognito,
                Translator.toDeleteRequest(desired),
                CognitoIdentityProviderClient::deleteUserPoolClient,
                Diagnosis.of(desired));
        return ProgressEvent.defaultSuccessHandler(null);
    }
}
