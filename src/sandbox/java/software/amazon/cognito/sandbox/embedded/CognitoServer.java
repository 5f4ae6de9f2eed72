package software.amazon.cognito.sandbox.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.opensearch.OpenSearchRoutes;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.state.StateFolder;

/** The embedded Cognito: a simulator with its state in the state folder, served on loopback. */
public final class CognitoServer implements AutoCloseable {
    private final MVStore store;
    private final String id;
    private final CognitoSimulator simulator;
    private final LoopbackServer server;

    private CognitoServer(MVStore store, String id, CognitoSimulator simulator, LoopbackServer server) {
        this.simulator = simulator;
        this.store = store;
        this.id = id;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param address where it is served
     * @param guard what stands before it
     * @param more what else is served beside it
     */
    public static CognitoServer start(
            StateFolder state,
            InetSocketAddress address,
            Omission omission,
            UnaryOperator<Route> guard,
            Function<CognitoSimulator, Map<String, Route>> more)
            throws StateException, IOException {
        MVStore store = state.store("cognito");
        try {
            CognitoSimulator simulator = new CognitoSimulator(store, omission, Clock.systemUTC());
            String id = CognitoId.in(store);
            Map<String, Route> routes = new HashMap<>(simulator.routes());
            routes.computeIfPresent("POST /", (path, cognito) -> guard.apply(cognito));
            routes.putAll(OpenSearchRoutes.of(simulator));
            routes.putAll(CognitoId.route(id));
            routes.putAll(more.apply(simulator));
            return new CognitoServer(store, id, simulator, LoopbackServer.start(address, routes));
        } catch (IOException e) {
            store.closeImmediately();
            throw e;
        }
    }

    /** See {@link CognitoId}. */
    public String id() {
        return id;
    }

    /** How often it was opened to others: in between, only the sandbox's own commands change anything. */
    public int timesServed() {
        return CognitoId.timesServed(store);
    }

    /** Notes that from now on others change things, too. */
    public void openToOthers() {
        CognitoId.serve(store);
    }

    /** When an app client was created; empty when it does not exist. */
    Optional<Instant> creationDate(ObjectNode identifier) {
        try {
            JsonNode client = simulator
                    .call(new AwsCall("DescribeUserPoolClient", identifier.deepCopy(), Optional.empty()))
                    .orElseThrow();
            BigDecimal seconds = client.at("/UserPoolClient/CreationDate").decimalValue();
            return Optional.of(Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
        } catch (AwsException e) {
            return Optional.empty();
        }
    }

    public URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
