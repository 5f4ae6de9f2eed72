package software.amazon.cognito.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Operation;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest.Event;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;

/** A page to test: of a new simulator, and of requests that a test makes up. */
final class PageServer implements AutoCloseable {
    static final String CLIENT = "AWS::Cognito::UserPoolClient";

    final CognitoSimulator simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());
    private final LinkedList<ResourceRequest> requests = new LinkedList<>();
    private final LoopbackServer server;

    PageServer() throws IOException {
        Map<String, Route> routes = new HashMap<>(simulator.routes());
        routes.putAll(Page.routes(simulator, List.of(CLIENT), this::latest));
        server = LoopbackServer.start(0, routes);
    }

    private List<ResourceRequest> latest(int most) {
        synchronized (requests) {
            return requests.stream().limit(most).toList();
        }
    }

    URI endpoint() {
        return server.endpoint();
    }

    /**
     * Lets a request to create a client come to this; answers its token.
     *
     * @param identifier null while it is not known
     */
    String request(String identifier, OperationStatus status, String errorCode, String message) {
        String token = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        Event pending = new Event(now, OperationStatus.PENDING, null, null, null);
        Event last = new Event(now, status, errorCode, message, null);
        synchronized (requests) {
            requests.addFirst(new ResourceRequest(
                    token, Operation.CREATE, CLIENT, identifier, token, "", null, List.of(pending, last)));
        }
        return token;
    }

    /** Lets a request to create a client be made; answers its token. */
    String request() {
        return request(null, OperationStatus.IN_PROGRESS, null, null);
    }

    /** Creates a pool and answers its id. */
    String createPool(String name) {
        return call("CreateUserPool", "{'PoolName': '" + name + "'}")
                .at("/UserPool/Id")
                .asText();
    }

    /** Creates a client with a secret and more settings, and answers it. */
    JsonNode createClient(String poolId, String name, String more) {
        return call(
                        "CreateUserPoolClient",
                        "{'UserPoolId': '%s', 'ClientName': '%s', 'GenerateSecret': true%s}"
                                .formatted(poolId, name, more))
                .get("UserPoolClient");
    }

    JsonNode call(String operation, String input) {
        try {
            ObjectNode json = Json.MAPPER.readValue(input.replace('\'', '"'), ObjectNode.class);
            return simulator
                    .call(new AwsCall(operation, json, Optional.empty()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
