package software.amazon.cognito.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientSecretsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.Translator;
import software.amazon.cognito.diagnosis.Diagnosis;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;
import software.amazon.cognito.merge.UpdateMerge;

/**
 * The app-client operations of Cognito in terms of states, called with the credentials of one request. Its
 * methods throw {@link HandlerFailure} when Cognito rejects it or does not answer.
 */
public final class CognitoClient {

    /** The most app clients that Cognito lists in one answer (API reference: QueryLimit). */
    private static final int MAX_PAGE_SIZE = 60;

    /** Denied, unknown to the endpoint, or not for such an app client: to ask again would not help. */
    private static final Set<HandlerErrorCode> CANNOT_BE_LISTED = EnumSet.of(
            HandlerErrorCode.AccessDenied, HandlerErrorCode.GeneralServiceException, HandlerErrorCode.InvalidRequest);

    private final CognitoCall call;
    private final Pace pace;

    /** Calls Cognito with the credentials that the request to the handler came with. */
    public CognitoClient(AmazonWebServicesClientProxy proxy, Pace pace) {
        call = new CognitoCall(proxy, pace.timeForCalls());
        this.pace = pace;
    }

    /** Creates an app client with the properties of a state, and returns it whole. */
    public ObjectNode create(ObjectNode desired, String clientName) {
        CreateUserPoolClientRequest.Builder request = CreateUserPoolClientRequest.builder()
                .userPoolId(pool(desired))
                .clientName(clientName)
                .generateSecret(States.is(desired, "GenerateSecret"));
        UserPoolClientType client = present(call.make(
                        ClientBuilder::getCreateClient,
                        Translator.set(request, desired).build(),
                        CognitoIdentityProviderClient::createUserPoolClient,
                        Diagnosis.of(desired))
                .userPoolClient());
        return Translator.toState(client, client.clientSecret() != null);
    }

    /**
     * The app client with the primary identifier of a state, as it is now. It has a secret when it has one of any kind:
     * one that DescribeUserPoolClient shows, one that Secrets Manager keeps, or one that is only listed, after a rotation
     * that deleted the first one.
     *
     * @param hasSecret what is known of it already, for want of which the secrets are listed in another call; null if
     *     nothing is
     */
    public ObjectNode read(ObjectNode identifier, Boolean hasSecret) {
        AtomicBoolean keptElsewhere = new AtomicBoolean();
        UserPoolClientType client = describe(identifier, keptElsewhere);
        boolean shows = client.clientSecret() != null || keptElsewhere.get();
        return Translator.toState(
                client, shows || Objects.requireNonNullElseGet(hasSecret, () -> listsSecrets(identifier)));
    }

    /** The app client as DescribeUserPoolClient shows it. */
    public UserPoolClientType describe(ObjectNode identifier) {
        return describe(identifier, new AtomicBoolean());
    }

    private UserPoolClientType describe(ObjectNode identifier, AtomicBoolean secretIsKeptElsewhere) {
        Preconditions.requireIdentifier(identifier);
        return present(call.make(
                        pace::client,
                        DescribeUserPoolClientRequest.builder()
                                .userPoolId(pool(identifier))
                                .clientId(client(identifier))
                                .build(),
                        (client, request) ->
                                client.describeUserPoolClient(SecretArn.notedIn(secretIsKeptElsewhere, request)),
                        Diagnosis.of(identifier))
                .userPoolClient());
    }

    /** Where the call is denied, or unknown to the endpoint, the state tells; a wrong false costs a production client. */
    private boolean listsSecrets(ObjectNode identifier) {
        try {
            return !call.make(
                            pace::client,
                            ListUserPoolClientSecretsRequest.builder()
                                    .userPoolId(pool(identifier))
                                    .clientId(client(identifier))
                                    .build(),
                            CognitoIdentityProviderClient::listUserPoolClientSecrets,
                            Diagnosis.of(identifier))
                    .clientSecrets()
                    .isEmpty();
        } catch (HandlerFailure failure) {
            if (!CANNOT_BE_LISTED.contains(failure.getErrorCode())) {
                throw failure;
            }
            return States.is(identifier, "GenerateSecret");
        }
    }

    /** Updates an app client to what was merged, and returns it whole. */
    public ObjectNode update(UpdateMerge merge, ObjectNode live) {
        UpdateUserPoolClientRequest.Builder request =
                UpdateUserPoolClientRequest.builder().userPoolId(pool(live)).clientId(client(live));
        UserPoolClientType client = present(call.make(
                        pace::client,
                        Translator.set(request, merge.merged()).build(),
                        CognitoIdentityProviderClient::updateUserPoolClient,
                        Diagnosis.of(merge))
                .userPoolClient());
        ObjectNode updated = Translator.toState(client, States.is(live, "GenerateSecret"));
        updated.remove("ClientSecret"); // no update touches the secret
        return live.has("ClientSecret") ? updated.set("ClientSecret", live.get("ClientSecret")) : updated;
    }

    /** Deletes the app client with the primary identifier of a state. */
    public void delete(ObjectNode identifier) {
        Preconditions.requireIdentifier(identifier);
        call.make(
                pace::client,
                DeleteUserPoolClientRequest.builder()
                        .userPoolId(pool(identifier))
                        .clientId(client(identifier))
                        .build(),
                CognitoIdentityProviderClient::deleteUserPoolClient,
                Diagnosis.of(identifier));
    }

    /**
     * One page of the app clients of a user pool.
     *
     * @param scope a state with the user pool's id
     * @param nextToken where the page begins; null for the first
     * @param maxResults how many at the most; null for as many as Cognito lists at once
     */
    public ListUserPoolClientsResponse list(ObjectNode scope, String nextToken, Integer maxResults) {
        Preconditions.requireUserPool(scope);
        return call.make(
                pace::client,
                ListUserPoolClientsRequest.builder()
                        .userPoolId(pool(scope))
                        .nextToken(nextToken)
                        .maxResults(
                                maxResults == null ? MAX_PAGE_SIZE : Math.max(1, Math.min(maxResults, MAX_PAGE_SIZE)))
                        .build(),
                CognitoIdentityProviderClient::listUserPoolClients,
                Diagnosis.of(scope));
    }

    /** The ids of all app clients of a user pool with that name, in a call for each 60 app clients: no search is offered. */
    public List<String> idsOf(ObjectNode scope, String clientName) {
        return Stream.iterate(
                        list(scope, null, null),
                        Objects::nonNull,
                        page -> page.nextToken() == null ? null : list(scope, page.nextToken(), null))
                .flatMap(page -> page.userPoolClients().stream())
                .filter(client -> clientName.equals(client.clientName()))
                .map(UserPoolClientDescription::clientId)
                .distinct()
                .toList();
    }

    /** The model of the API requires no member, not even this one. */
    private static UserPoolClientType present(UserPoolClientType client) {
        if (client == null) {
            throw new HandlerFailure(HandlerErrorCode.ServiceInternalError, "Cognito's answer is empty.", true, null);
        }
        return client;
    }

    private static String pool(ObjectNode state) {
        return States.text(state, "UserPoolId");
    }

    private static String client(ObjectNode state) {
        return States.text(state, "ClientId");
    }
}
