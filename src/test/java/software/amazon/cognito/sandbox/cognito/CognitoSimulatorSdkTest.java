package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConcurrentModificationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.http.LoopbackServer;

/** The simulator as the real SDK sees it. */
class CognitoSimulatorSdkTest {
    private CognitoSimulator simulator;
    private LoopbackServer server;
    private CognitoIdentityProviderClient cognito;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());
        server = LoopbackServer.start(0, simulator.routes());
        cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
        poolId = cognito.createUserPool(r -> r.poolName("pool")).userPool().id();
    }

    @AfterEach
    void stop() {
        cognito.close();
        server.close();
    }

    @Test
    void aClientLivesFromCreateToDelete() {
        UserPoolClientType created = cognito.createUserPoolClient(
                        r -> r.userPoolId(poolId).clientName("web").generateSecret(true))
                .userPoolClient();
        assertThat(created.clientSecret()).isNotNull();
        assertThat(describe(created.clientId())).isEqualTo(created);

        cognito.updateUserPoolClient(
                r -> r.userPoolId(poolId).clientId(created.clientId()).callbackURLs("https://example.com"));
        UserPoolClientType updated = describe(created.clientId());
        assertThat(updated.callbackURLs()).containsExactly("https://example.com");
        assertThat(updated.clientName()).isEqualTo("web");

        cognito.deleteUserPoolClient(r -> r.userPoolId(poolId).clientId(created.clientId()));
        assertThatThrownBy(() -> describe(created.clientId()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client " + created.clientId() + " does not exist.");
    }

    @Test
    void thePaginatorSeesEveryClientOnce() {
        for (int i = 0; i < 7; i++) {
            String name = "client" + i;
            cognito.createUserPoolClient(r -> r.userPoolId(poolId).clientName(name));
        }
        assertThat(cognito.listUserPoolClientsPaginator(
                                r -> r.userPoolId(poolId).maxResults(3))
                        .userPoolClients())
                .extracting(UserPoolClientDescription::clientName)
                .containsExactlyInAnyOrder("client0", "client1", "client2", "client3", "client4", "client5", "client6");
    }

    @Test
    void errorsComeAsTypedExceptions() {
        assertThatThrownBy(() -> cognito.createUserPoolClient(
                        r -> r.userPoolId(poolId).clientName("web").allowedOAuthScopes("nosuch/scope")))
                .isInstanceOf(ScopeDoesNotExistException.class);
        assertThatThrownBy(() -> cognito.createUserPoolClient(
                        r -> r.userPoolId(poolId).clientName("web").authSessionValidity(99)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Member must have value less than or equal to 15");
        simulator.faults().add(Fault.next(null, Fault.Kind.CONCURRENT_MODIFICATION));
        assertThatThrownBy(() ->
                        cognito.updateUserPoolClient(r -> r.userPoolId(poolId).clientId("x")))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void theSdkGetsOverThrottlingServerErrorsAndLostAnswers() {
        for (Fault.Kind kind : List.of(Fault.Kind.THROTTLE, Fault.Kind.SERVER_ERROR, Fault.Kind.DROP_BEFORE)) {
            simulator.faults().add(Fault.next("ListUserPoolClients", kind));
            assertThat(cognito.listUserPoolClients(r -> r.userPoolId(poolId)).userPoolClients())
                    .as("after %s", kind)
                    .isEmpty();
        }
        assertThat(simulator.calls())
                .extracting(call -> call.accessKeyId().orElse("") + " " + call.outcome())
                .contains("key TooManyRequestsException", "key InternalErrorException", "key DROPPED");
    }

    private UserPoolClientType describe(String clientId) {
        return cognito.describeUserPoolClient(r -> r.userPoolId(poolId).clientId(clientId))
                .userPoolClient();
    }
}
