package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.cognito.sandbox.handler.Caller;

/** Calls any operation of the Cognito user pools API: the AWS JSON protocol 1.1, signed. */
public final class CognitoApi implements AutoCloseable {
    private final SignedHttp http;

    public CognitoApi(URI endpoint, Caller caller) {
        http = new SignedHttp(endpoint, caller);
    }

    /** What the API is called by, for others that are at the same endpoint. */
    SignedHttp http() {
        return http;
    }

    /** The Region that the endpoint is in. */
    String region() {
        return http.region();
    }

    /**
     * Calls an operation once.
     *
     * @throws ProvisioningException with the code that corresponds to the service's error
     */
    JsonNode call(String operation, JsonNode input) throws ProvisioningException {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .encodedPath("/")
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
        return http.send(SignedHttp.Service.COGNITO, request, input);
    }

    @Override
    public void close() {
        http.close();
    }
}
