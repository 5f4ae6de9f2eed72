package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.cognito.sandbox.handler.Caller;

/** Calls any operation of the Cognito user pools API: the AWS JSON protocol 1.1, signed. */
public final class CognitoApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Caller caller;
    private final SdkHttpClient http = ApacheHttpClient.create();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    public CognitoApi(URI endpoint, Caller caller) {
        this.endpoint = endpoint;
        this.caller = caller;
    }

    /** The Region that the endpoint is in. */
    String region() {
        return caller.region();
    }

    /**
     * Calls an operation once.
     *
     * @throws ProvisioningException with the code that corresponds to the service's error
     */
    JsonNode call(String operation, JsonNode input) throws ProvisioningException {
        try {
            SignedRequest signed = sign(operation, JSON.writeValueAsBytes(input));
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElseThrow())
                            .build())
                    .call();
            int status = response.httpResponse().statusCode();
            JsonNode body = body(response, status);
            if (!response.httpResponse().isSuccessful()) {
                throw failure(status, body);
            }
            return body;
        } catch (ConnectException e) {
            throw new ProvisioningException("NetworkFailure", "Cannot reach " + endpoint, null);
        } catch (IOException e) {
            // It may have taken effect: not a code that is tried again.
            throw new ProvisioningException(
                    "GeneralServiceException", "No answer from " + endpoint + ": it may have taken effect", null);
        }
    }

    private SignedRequest sign(String operation, byte[] body) {
        SdkHttpRequest request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("Content-Length", String.valueOf(body.length))
                .putHeader("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .build();
        return signer.sign(r -> r.identity(caller.credentials().apply("SANDBOX"))
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cognito-idp")
                .putProperty(AwsV4HttpSigner.REGION_NAME, caller.region()));
    }

    /** An empty object when there is no body, as an operation without output answers. */
    private JsonNode body(HttpExecuteResponse response, int status) throws IOException, ProvisioningException {
        if (response.responseBody().isEmpty()) {
            return JSON.createObjectNode();
        }
        try (InputStream in = response.responseBody().get()) {
            JsonNode body = JSON.readTree(in);
            return body.isMissingNode() ? JSON.createObjectNode() : body;
        } catch (JsonProcessingException e) {
            throw notCognito(status);
        }
    }

    private ProvisioningException notCognito(int status) {
        String message = endpoint + " answered HTTP " + status + ", which is not an answer of Cognito";
        return new ProvisioningException(code("", status), message, null);
    }

    private ProvisioningException failure(int status, JsonNode body) {
        String type = body.path("__type").asText();
        if (type.isEmpty()) {
            return notCognito(status);
        }
        String error = type.substring(type.indexOf('#') + 1);
        return new ProvisioningException(code(error, status), message(body, error), null);
    }

    private static String message(JsonNode body, String error) {
        String message = body.path("message").asText(body.path("Message").asText());
        return message.isEmpty() ? error : message + " (" + error + ")";
    }

    private static String code(String error, int status) {
        return switch (error) {
            case "ResourceNotFoundException" -> "NotFound";
            case "TooManyRequestsException", "ThrottlingException" -> "Throttling";
            case "ConcurrentModificationException" -> "ResourceConflict";
            case "LimitExceededException" -> "ServiceLimitExceeded";
            case "NotAuthorizedException", "AccessDeniedException" -> "AccessDenied";
            case "UnrecognizedClientException", "InvalidClientTokenId", "ExpiredTokenException" -> "InvalidCredentials";
            default -> status >= 500 ? "ServiceInternalError" : "InvalidRequest";
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
