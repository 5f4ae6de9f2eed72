package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Faults;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsService;

/**
 * An AWS account with one user pool, in a Cognito simulator of its own: many of them can be used at once. Its methods
 * are calls past the handlers, as somebody else would make them in the console.
 */
final class Account implements AutoCloseable {
    /** The scopes of the one resource server, and the identity providers, besides Cognito's own. */
    static final List<String> CUSTOM_SCOPES = List.of("api/read", "api/write");

    static final List<String> IDENTITY_PROVIDERS = List.of("COGNITO", "Google");

    private final String accessKeyId =
            "AKID" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final MVStore store = MVStore.open(null);
    private final AtomicReference<Consumer<Duration>> pause = new AtomicReference<>(duration -> {});
    private volatile Duration age = Duration.ZERO;
    private final CognitoSimulator simulator;
    private final String userPoolId;

    Account(Omission omission) {
        this(omission, Clock.systemUTC());
    }

    Account(Omission omission, Clock clock) {
        this(Options.of(omission), clock);
    }

    Account(Options options) {
        this(options, Clock.systemUTC());
    }

    private Account(Options options, Clock clock) {
        InstantSource shifted = () -> clock.instant().minus(age);
        simulator = new CognitoSimulator(store, options, shifted.withZone(ZoneOffset.UTC), duration -> pause.get()
                .accept(duration));
        SharedEndpoint.serve(accessKeyId, simulator);
        userPoolId = call("CreateUserPool", Json.object("{'PoolName': 'pool'}"))
                .at("/UserPool/Id")
                .asText();
        call(
                "CreateResourceServer",
                inPool(
                        Json.object(
                                "{'Identifier': 'api', 'Name': 'api', 'Scopes': [{'ScopeName': 'read', 'ScopeDescription': 'r'}, {'ScopeName': 'write', 'ScopeDescription': 'w'}]}")));
        call(
                "CreateIdentityProvider",
                inPool(
                        Json.object(
                                "{'ProviderName': 'Google', 'ProviderType': 'Google', 'ProviderDetails': {'client_id': 'c', 'client_secret': 's', 'authorize_scopes': 'openid'}}")));
    }

    /** Says what happens while a call takes its time. */
    void onPause(Consumer<Duration> meanwhile) {
        pause.set(meanwhile);
    }

    /** Does something while somebody else's update is under way: the pool turns other changes away. */
    void during(ObjectNode update, Runnable meanwhile) {
        onPause(duration -> meanwhile.run());
        faults().add(Fault.next("UpdateUserPoolClient", Fault.Kind.LATENCY).after(1));
        call("UpdateUserPoolClient", update);
        onPause(duration -> {});
    }

    /** What signs the calls that are meant for this account. */
    String accessKeyId() {
        return accessKeyId;
    }

    String userPoolId() {
        return userPoolId;
    }

    /** Lets another service stand between the handlers and the simulator. */
    void interpose(AwsService service) {
        SharedEndpoint.serve(accessKeyId, service);
    }

    CognitoSimulator simulator() {
        return simulator;
    }

    Faults faults() {
        return simulator.faults();
    }

    /** The same properties, in the account's user pool. */
    ObjectNode inPool(ObjectNode properties) {
        return properties.deepCopy().put("UserPoolId", userPoolId);
    }

    /** Creates an app client with settings written as a model, and returns its id. */
    String createClient(ObjectNode settings) {
        ObjectNode input = inPool(settings);
        if (!input.has("ClientName")) {
            input.put("ClientName", "made-by-somebody-else");
        }
        return call("CreateUserPoolClient", input)
                .at("/UserPoolClient/ClientId")
                .asText();
    }

    /** Creates an app client that is an hour old. */
    String createOldClient(ObjectNode settings) {
        age = Duration.ofHours(1);
        String clientId = createClient(settings);
        age = Duration.ZERO;
        return clientId;
    }

    void deleteClient(String clientId) {
        call("DeleteUserPoolClient", identifier(clientId));
    }

    /** An app client as Cognito describes it; empty when there is none of this id. */
    Optional<ObjectNode> describe(String clientId) {
        try {
            return Optional.of((ObjectNode)
                    call("DescribeUserPoolClient", identifier(clientId)).get("UserPoolClient"));
        } catch (AwsException e) {
            return Optional.empty();
        }
    }

    /** The ids of all app clients of the user pool. */
    List<String> clientIds() {
        return clients().findValuesAsText("ClientId");
    }

    /** The app clients of the user pool as a list shows them, 60 at most. */
    ArrayNode clients() {
        return (ArrayNode) call("ListUserPoolClients", inPool(Json.object("{'MaxResults': 60}")))
                .get("UserPoolClients");
    }

    /** The primary identifier of an app client. */
    ObjectNode identifier(String clientId) {
        return inPool(Json.object("{}")).put("ClientId", clientId);
    }

    /** Whether Cognito takes these settings for an app client with or without a secret. */
    boolean accepts(ObjectNode settings, boolean hasSecret) {
        String trial = createClient(Json.object("{}").put("GenerateSecret", hasSecret));
        try {
            call("UpdateUserPoolClient", settings.deepCopy().setAll(identifier(trial)));
            return true;
        } catch (AwsException rejection) {
            return false;
        } finally {
            deleteClient(trial);
        }
    }

    /** The operations that the handlers have called, in order. */
    List<String> operations() {
        return simulator.calls().stream()
                .filter(call -> call.accessKeyId().isPresent())
                .map(Call::operation)
                .toList();
    }

    JsonNode call(String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty())).orElse(Json.object("{}"));
    }

    @Override
    public void close() {
        SharedEndpoint.forget(accessKeyId);
        store.close();
    }
}
