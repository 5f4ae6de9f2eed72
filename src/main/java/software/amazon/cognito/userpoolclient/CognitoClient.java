package software.amazon.cognito.userpoolclient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProxyClient;

/**
 * The app-client operations of Cognito in terms of the resource model, called with the credentials of one request. Its
 * methods throw {@link HandlerFailure} when Cognito rejects it or does not answer.
 */
public final class CognitoClient {

    /** What a search found, and where it goes on; null at the end of the user pool. */
    record Search(List<UserPoolClientDescription> found, String nextToken) {}

    /** A handler has to answer within 60 seconds (resource handler contract), of which a cold start may take ten. */
    static final Duration TIME_FOR_CALLS = Duration.ofSeconds(45);

    /** So many pages take a second or two. */
    private static final int MAX_PAGES_OF_A_SEARCH = 10;

    private final ProxyClient<CognitoIdentityProviderClient> repeatable;
    private final ProxyClient<CognitoIdentityProviderClient> unrepeatable;
    private final long end = System.nanoTime() + TIME_FOR_CALLS.toNanos();

    /** Calls Cognito with the credentials that the request to the handler came with, and waits while it throttles. */
    public CognitoClient(AmazonWebServicesClientProxy proxy) {
        this(proxy, ClientBuilder::getPatientClient);
    }

    private CognitoClient(AmazonWebServicesClientProxy proxy, Supplier<CognitoIdentityProviderClient> client) {
        Preconditions.requireCredentials(proxy);
        repeatable = proxy.newProxy(client);
        unrepeatable = proxy.newProxy(ClientBuilder::getCreateClient);
    }

    /** The same for handlers that can be invoked again: it fails at once when Cognito throttles. */
    public static CognitoClient leavingThrottling(AmazonWebServicesClientProxy proxy) {
        return new CognitoClient(proxy, ClientBuilder::getClient);
    }

    /** Creates an app client with the properties of the model, and returns it whole. */
    ResourceModel create(ResourceModel desired, String clientName) {
        return Translator.toModel(call(
                        unrepeatable,
                        Translator.toCreateRequest(desired, clientName),
                        CognitoIdentityProviderClient::createUserPoolClient,
                        Diagnosis.of(desired))
                .userPoolClient());
    }

    /** The app client with the primary identifier of the model, as it is now. */
    public ResourceModel read(ResourceModel identifier) {
        Preconditions.requireIdentifier(identifier);
        return Translator.toModel(call(
                        Translator.toReadRequest(identifier),
                        CognitoIdentityProviderClient::describeUserPoolClient,
                        Diagnosis.of(identifier))
                .userPoolClient());
    }

    /**
     * Updates an app client to the three-way merge of its states, with a call only where something differs, and returns
     * it whole.
     *
     * @param previous what the template said before, or null if that is unknown: then nothing counts as removed
     * @param desired what the template says now
     * @param live the app client as it was just read
     */
    public ResourceModel update(ResourceModel previous, ResourceModel desired, ResourceModel live) {
        UpdateMerge merge = new UpdateMerge(previous, desired, live);
        if (!merge.changesLive()) {
            return live;
        }
        ResourceModel updated = Translator.toModel(call(
                        Translator.toUpdateRequest(merge.merged()),
                        CognitoIdentityProviderClient::updateUserPoolClient,
                        Diagnosis.of(merge))
                .userPoolClient());
        // No update touches the secret.
        updated.setClientSecret(live.getClientSecret());
        updated.setGenerateSecret(live.getGenerateSecret());
        return updated;
    }

    /** Deletes the app client with the primary identifier of the model. */
    void delete(ResourceModel identifier) {
        Preconditions.requireIdentifier(identifier);
        try {
            call(
                    Translator.toDeleteRequest(identifier),
                    CognitoIdentityProviderClient::deleteUserPoolClient,
                    Diagnosis.of(identifier));
        } catch (HandlerFailure failure) {
            if (!isEarlierAttemptDone(failure)) {
                throw failure;
            }
        }
    }

    /** Whether a repeated delete only met what its first attempt, whose answer was lost, had done. */
    private static boolean isEarlierAttemptDone(HandlerFailure failure) {
        return failure.getErrorCode() == HandlerErrorCode.NotFound
                && failure.getCause() instanceof SdkException rejection
                && rejection.numAttempts() > 1;
    }

    /**
     * One page of the app clients of a user pool.
     *
     * @param scope a model with the user pool's id
     * @param nextToken where the page begins; null for the first
     * @param maxResults how many at the most; null for as many as Cognito lists at once
     */
    public ListUserPoolClientsResponse list(ResourceModel scope, String nextToken, Integer maxResults) {
        Preconditions.requireUserPool(scope);
        return call(
                Translator.toListRequest(scope.getUserPoolId(), nextToken, maxResults),
                CognitoIdentityProviderClient::listUserPoolClients,
                Diagnosis.of(scope));
    }

    /**
     * Searches the app clients of a user pool by name, page by page: Cognito has no other search. Stops after ten pages
     * or {@code limit} app clients.
     *
     * @param scope a model with the user pool's id
     * @param nextToken where the search begins; null for the first page
     */
    Search findByName(ResourceModel scope, Predicate<String> name, String nextToken, int limit) {
        List<UserPoolClientDescription> found = new ArrayList<>();
        String token = nextToken;
        for (int page = 0; page < MAX_PAGES_OF_A_SEARCH; page++) {
            ListUserPoolClientsResponse clients = list(scope, token, null);
            clients.userPoolClients().stream()
                    .filter(client -> name.test(client.clientName()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            token = clients.nextToken();
            if (token == null || found.size() == limit) {
                break;
            }
        }
        return new Search(found, token);
    }

    private <RequestT extends CognitoIdentityProviderRequest, ResponseT extends CognitoIdentityProviderResponse>
            ResponseT call(
                    RequestT request,
                    BiFunction<CognitoIdentityProviderClient, RequestT, ResponseT> operation,
                    Diagnosis diagnosis) {
        return call(repeatable, request, operation, diagnosis);
    }

    private <RequestT extends CognitoIdentityProviderRequest, ResponseT extends CognitoIdentityProviderResponse>
            ResponseT call(
                    ProxyClient<CognitoIdentityProviderClient> proxy,
                    RequestT request,
                    BiFunction<CognitoIdentityProviderClient, RequestT, ResponseT> operation,
                    Diagnosis diagnosis) {
        try {
            return proxy.injectCredentialsAndInvokeV2(
                    request, signed -> operation.apply(proxy.client(), inTime(signed)));
        } catch (AwsServiceException rejection) {
            throw failure(rejection, diagnosis.explain(rejection));
        } catch (SdkException failure) {
            throw failure(failure, "Cognito did not answer: " + failure.getMessage());
        }
    }

    /** The same request, whose attempts all have to end while there is still time to answer. */
    @SuppressWarnings("unchecked")
    private <RequestT extends CognitoIdentityProviderRequest> RequestT inTime(RequestT signed) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new HandlerFailure(HandlerErrorCode.NetworkFailure, "Cognito took too long to answer.");
        }
        AwsRequestOverrideConfiguration credentials =
                signed.overrideConfiguration().orElseThrow();
        return (RequestT) signed.toBuilder()
                .overrideConfiguration(
                        credentials.toBuilder().apiCallTimeout(left).build())
                .build();
    }

    private static HandlerFailure failure(SdkException cause, String message) {
        return new HandlerFailure(ErrorCodes.of(cause), message, ErrorCodes.leavesOutcomeUnknown(cause), cause);
    }
}
