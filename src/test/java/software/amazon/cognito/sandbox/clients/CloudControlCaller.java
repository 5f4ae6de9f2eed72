package software.amazon.cognito.sandbox.clients;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.OperationStatus;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Calls a served sandbox with the AWS SDK for Java; can be used by many threads at once. */
final class CloudControlCaller implements AutoCloseable {
    static final String TYPE = "AWS::Cognito::UserPoolClient";

    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    final CloudControlClient cloudControl;
    final CognitoIdentityProviderClient cognito;
    private final AtomicInteger statusCalls = new AtomicInteger();

    @SuppressWarnings("deprecation") // the RPDK has this client; with its successor beside it, the SDK could not choose
    CloudControlCaller(URI endpoint, int threads) {
        cloudControl = CloudControlClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(threads))
                .build();
        cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(ANY)
                .build();
    }

    String newUserPool() {
        return cognito.createUserPool(r -> r.poolName("pool")).userPool().id();
    }

    ProgressEvent create(String desiredState) {
        return cloudControl
                .createResource(r -> r.typeName(TYPE).desiredState(desiredState))
                .progressEvent();
    }

    String read(String identifier) {
        return cloudControl
                .getResource(r -> r.typeName(TYPE).identifier(identifier))
                .resourceDescription()
                .properties();
    }

    ProgressEvent update(String identifier, String patch) {
        return cloudControl
                .updateResource(r -> r.typeName(TYPE).identifier(identifier).patchDocument(patch))
                .progressEvent();
    }

    ProgressEvent delete(String identifier) {
        return cloudControl
                .deleteResource(r -> r.typeName(TYPE).identifier(identifier))
                .progressEvent();
    }

    /** The last event of a request. */
    ProgressEvent end(ProgressEvent event) {
        ProgressEvent last = event;
        while (last.operationStatus() == OperationStatus.PENDING
                || last.operationStatus() == OperationStatus.IN_PROGRESS) {
            String token = last.requestToken();
            statusCalls.incrementAndGet();
            last = cloudControl
                    .getResourceRequestStatus(r -> r.requestToken(token))
                    .progressEvent();
        }
        return last;
    }

    /** How often the status of a request was asked for. */
    int statusCalls() {
        return statusCalls.get();
    }

    @Override
    public void close() {
        cloudControl.close();
        cognito.close();
    }
}
