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
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.cognito.sandbox.handler.Caller;

/** Sends signed requests with JSON bodies to one endpoint. */
final class SignedHttp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Caller caller;

    @SuppressWarnings("deprecation") // the RPDK has this client; with its successor beside it, the SDK could not choose
    private final SdkHttpClient http = ApacheHttpClient.create();

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    SignedHttp(URI endpoint, Caller caller) {
        this.endpoint = endpoint;
        this.caller = caller;
    }

    /** The Region that the endpoint is in. */
    String region() {
        return caller.region();
    }

    /**
     * Sends a request once.
     *
     * @param service who is asked
     * @param request without endpoint, body and signature
     * @return the response's body; an empty object when it has none
     * @throws ProvisioningException with the code that corresponds to the service's error
     */
    JsonNode send(Service service, SdkHttpFullRequest.Builder request, JsonNode input) throws ProvisioningException {
        try {
            SignedRequest signed = sign(service, request, JSON.writeValueAsBytes(input));
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElseThrow())
                            .build())
                    .call();
            JsonNode body = body(service, response);
            if (!response.httpResponse().isSuccessful()) {
                throw failure(service, response, body);
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

    /** A service: the name that it is signed for, and the one that people use. */
    enum Service {
        COGNITO("cognito-idp", "Cognito"),
        OPENSEARCH("es", "OpenSearch");

        private final String signingName;
        private final String displayName;

        Service(String signingName, String displayName) {
            this.signingName = signingName;
            this.displayName = displayName;
        }
    }

    private SignedRequest sign(Service service, SdkHttpFullRequest.Builder request, byte[] body) {
        SdkHttpFullRequest complete = request.protocol(endpoint.getScheme())
                .host(endpoint.getHost())
                .port(endpoint.getPort() < 0 ? null : endpoint.getPort())
                .putHeader("Content-Length", String.valueOf(body.length))
                .build();
        return signer.sign(r -> r.identity(caller.credentials().apply("SANDBOX"))
                .request(complete)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.signingName)
                .putProperty(AwsV4HttpSigner.REGION_NAME, caller.region()));
    }

    private JsonNode body(Service service, HttpExecuteResponse response) throws IOException, ProvisioningException {
        if (response.responseBody().isEmpty()) {
            return JSON.createObjectNode();
        }
        try (InputStream in = response.responseBody().get()) {
            JsonNode body = JSON.readTree(in);
            return body.isMissingNode() ? JSON.createObjectNode() : body;
        } catch (JsonProcessingException e) {
            throw notThe(service, response);
        }
    }

    private ProvisioningException notThe(Service service, HttpExecuteResponse response) {
        int status = response.httpResponse().statusCode();
        String message =
                "%s answered HTTP %d, which is not an answer of %s".formatted(endpoint, status, service.displayName);
        return new ProvisioningException(code("", status), message, null);
    }

    /** The AWS JSON protocol names an error in the body, the REST protocol in a header. */
    private ProvisioningException failure(Service service, HttpExecuteResponse response, JsonNode body) {
        String type = body.path("__type")
                .asText(response.httpResponse()
                        .firstMatchingHeader("x-amzn-ErrorType")
                        .orElse(""));
        if (type.isEmpty()) {
            return notThe(service, response);
        }
        String error = type.substring(type.indexOf('#') + 1);
        int status = response.httpResponse().statusCode();
        return new ProvisioningException(code(error, status), message(body, error), null);
    }

    private static String message(JsonNode body, String error) {
        String message = body.path("message").asText(body.path("Message").asText());
        return message.isEmpty() ? error : message + " (" + error + ")";
    }

    private static String code(String error, int status) {
        return switch (error) {
            case "ResourceNotFoundException" -> "NotFound";
            case "ResourceAlreadyExistsException" -> "AlreadyExists";
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
