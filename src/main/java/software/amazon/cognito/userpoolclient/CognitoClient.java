package software.amazon.cognito.userpoolclient;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * The app-client operations of Cognito in terms of the resource model, called with the credentials of one request. Its
 * methods throw {@link HandlerFailure} when Cognito rejects it or does not answer.
 */
public final class CognitoClient {

    private final CognitoCall call;
    private final Pace pace;

    /** Calls Cognito with the credentials that the request to the handler came with. */
    public CognitoClient(AmazonWebServicesClientProxy proxy, Pace pace) {
        call = new CognitoCall(proxy, pace.timeForCalls());
        this.pace = pace;
    }

    /** Creates an app client with the properties of the model, and returns it whole. */
    ResourceModel create(ResourceModel desired, String clientName) {
        UserPoolClientType client = call.make(
                        ClientBuilder::getCreateClient,
                        Translator.toCreateRequest(desired, clientName),
                        CognitoIdentityProviderClient::createUserPoolClient,
                        Diagnosis.of(desired))
                .userPoolClient();
        return Translator.toModel(client, client.clientSecret() != null);
    }

    /**
     * The app client with the primary identifier of the model, as it is now. It has a secret when it has one of any kind:
     * one that DescribeUserPoolClient shows, one that Secrets Manager keeps, or one that is only listed, after a rotation
     * that deleted the first one.
     *
     * @param hasSecret what is known of it already, for want of which the secrets are listed in another call; null if
     *     nothing is
     */
    public ResourceModel read(ResourceModel identifier, Boolean hasSecret) {
        AtomicBoolean keptElsewhere = new AtomicBoolean();
        UserPoolClientType client = describe(identifier, keptElsewhere);
        boolean shows = client.clientSecret() != null || keptElsewhere.get();
        return Translator.toModel(
                client, shows || Objects.requireNonNullElseGet(hasSecret, () -> listsSecrets(identifier)));
    }

    /** The app client as DescribeUserPoolClient shows it. */
    UserPoolClientType describe(ResourceModel identifier) {
        return describe(identifier, new AtomicBoolean());
    }

    private UserPoolClientType describe(ResourceModel identifier, AtomicBoolean secretIsKeptElsewhere) {
        Preconditions.requireIdentifier(identifier);
        return call.make(
                        pace::client,
                        Translator.toReadRequest(identifier),
                        (client, request) ->
                                client.describeUserPoolClient(SecretArn.notedIn(secretIsKeptElsewhere, request)),
                        Diagnosis.of(identifier))
                .userPoolClient();
    }

    /** Where the call is denied, or unknown to the endpoint, the model tells; a wrong false costs a production client. */
    private boolean listsSecrets(ResourceModel identifier) {
        try {
            return !call.make(
                            pace::client,
                            Translator.toListSecretsRequest(identifier),
                            CognitoIdentityProviderClient::listUserPoolClientSecrets,
                            Diagnosis.of(identifier))
                    .clientSecrets()
                    .isEmpty();
        } catch (HandlerFailure failure) {
            if (failure.isRetryable() || failure.getErrorCode() == HandlerErrorCode.NotFound) {
                throw failure;
            }
            return Boolean.TRUE.equals(identifier.getGenerateSecret());
        }
    }

    /** Updates an app client to what was merged, and returns it whole. */
    ResourceModel update(UpdateMerge merge, ResourceModel live) {
        UserPoolClientType client = call.make(
                        pace::client,
                        Translator.toUpdateRequest(merge.merged()),
                        CognitoIdentityProviderClient::updateUserPoolClient,
                        Diagnosis.of(merge))
                .userPoolClient();
        ResourceModel updated = Translator.toModel(client, live.getGenerateSecret());
        updated.setClientSecret(live.getClientSecret()); // no update touches the secret
        return updated;
    }

    /** Deletes the app client with the primary identifier of the model. */
    void delete(ResourceModel identifier) {
        Preconditions.requireIdentifier(identifier);
        call.make(
                pace::client,
                Translator.toDeleteRequest(identifier),
                CognitoIdentityProviderClient::deleteUserPoolClient,
                Diagnosis.of(identifier));
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
        return call.make(
                pace::client,
                Translator.toListRequest(scope.getUserPoolId(), nextToken, maxResults),
                CognitoIdentityProviderClient::listUserPoolClients,
                Diagnosis.of(scope));
    }

    /** The ids of all app clients of a user pool with that name, in a call for each 60 app clients: no search is offered. */
    List<String> idsOf(ResourceModel scope, String clientName) {
        return Stream.iterate(
                        list(scope, null, null),
                        Objects::nonNull,
                        page -> page.nextToken() == null ? null : list(scope, page.nextToken(), null))
                .flatMap(page -> page.userPoolClients().stream())
                .filter(client -> client.clientName().equals(clientName))
                .map(UserPoolClientDescription::clientId)
                .distinct()
                .toList();
    }
}
