package software.amazon.cognito.userpoolclient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.ProxyClient;

/**
 * The app-client operations of Cognito in terms of the resource model, called with the credentials of one request. Every
 * method makes one call and throws {@link HandlerFailure} when Cognito rejects it or does not answer.
 */
final class CognitoClient {

    private final ProxyClient<CognitoIdentityProviderClient> proxy;

    CognitoClient(ProxyClient<CognitoIdentityProviderClient> proxy) {
        this.proxy = proxy;
    }

    /** Creates an app client with the properties of the model, and returns it whole. */
    ResourceModel create(ResourceModel desired, String clientName) {
        return Translator.toModel(call(
                        Translator.toCreateRequest(desired, clientName),
                        CognitoIdentityProviderClient::createUserPoolClient,
                        Diagnosis.of(desired))
                .userPoolClient());
    }

    /** The app client with the primary identifier of the model, as it is now. */
    ResourceModel read(ResourceModel identifier) {
        return Translator.toModel(call(
                        Translator.toReadRequest(identifier),
                        CognitoIdentityProviderClient::describeUserPoolClient,
                        Diagnosis.of(identifier))
                .userPoolClient());
    }

    /** Updates an app client to the merge, and returns it whole but for its secret, which no update touches. */
    ResourceModel update(UpdateMerge merge) {
        return Translator.toModel(call(
                        Translator.toUpdateRequest(merge.merged()),
                        CognitoIdentityProviderClient::updateUserPoolClient,
                        Diagnosis.of(merge))
                .userPoolClient());
    }

    /** Deletes the app client with the primary identifier of the model. */
    void delete(ResourceModel identifier) {
        call(
                Translator.toDeleteRequest(identifier),
                CognitoIdentityProviderClient::deleteUserPoolClient,
                Diagnosis.of(identifier));
    }

    /**
     * One page of the app clients of a user pool.
     *
     * @param nextToken where the page begins; null for the first
     * @param maxResults how many at the most; null for as many as Cognito lists at once
     */
    ListUserPoolClientsResponse list(String userPoolId, String nextToken, Integer maxResults) {
        return call(
                Translator.toListRequest(userPoolId, nextToken, maxResults),
                CognitoIdentityProviderClient::listUserPoolClients,
                Diagnosis.of(ResourceModel.builder().userPoolId(userPoolId).build()));
    }

    /** The first app clients whose name matches, at most {@code limit}, page by page: Cognito has no other search. */
    List<UserPoolClientDescription> findByName(String userPoolId, Predicate<String> name, int limit) {
        List<UserPoolClientDescription> found = new ArrayList<>();
        String nextToken = null;
        do {
            ListUserPoolClientsResponse page = list(userPoolId, nextToken, null);
            page.userPoolClients().stream()
                    .filter(client -> name.test(client.clientName()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            nextToken = page.nextToken();
        } while (nextToken != null && found.size() < limit);
        return found;
    }

    private <RequestT extends CognitoIdentityProviderRequest, ResponseT extends CognitoIdentityProviderResponse>
            ResponseT call(
                    RequestT request,
                    BiFunction<CognitoIdentityProviderClient, RequestT, ResponseT> operation,
                    Diagnosis diagnosis) {
        try {
            return proxy.injectCredentialsAndInvokeV2(request, signed -> operation.apply(proxy.client(), signed));
        } catch (AwsServiceException rejection) {
            throw failure(rejection, diagnosis.explain(rejection));
        } catch (SdkException failure) {
            throw failure(failure, "Cognito did not answer: " + failure.getMessage());
        }
    }

    private static HandlerFailure failure(SdkException cause, String message) {
        return new HandlerFailure(ErrorCodes.of(cause), message, ErrorCodes.leavesOutcomeUnknown(cause), cause);
    }
}
