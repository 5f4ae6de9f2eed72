package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/** Returns the whole model of an app client, from one DescribeUserPoolClient call. */
public class ReadHandler extends BaseHandlerStd {

    public ReadHandler() {
        super(ClientBuilder::getClient);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            ProxyClient<CognitoIdentityProviderClient> cognito,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        requireIdentifier(desired);
        return ProgressEvent.defaultSuccessHandler(Translator.toModel(describe(cognito, desired)));
    }

    /** The app client with the model's identifier, as it is now. */
    static UserPoolClientType describe(ProxyClient<CognitoIdentityProviderClient> cognito, ResourceModel model) {
        return call(
                        cognito,
                        Translator.toReadRequest(model),
                        CognitoIdentityProviderClient::describeUserPoolClient,
                        Diagnosis.of(model))
                .userPoolClient();
    }
}
