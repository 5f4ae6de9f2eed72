package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.cloudformation.LambdaWrapper;

/** As the template has it: a client is built each time that one is asked for; the HTTP client is the RPDK's. */
final class ClientBuilder {

    private ClientBuilder() {}

    static CognitoIdentityProviderClient getClient() {
        return CognitoIdentityProviderClient.builder()
                .httpClient(LambdaWrapper.HTTP_CLIENT)
                .build();
    }
}
