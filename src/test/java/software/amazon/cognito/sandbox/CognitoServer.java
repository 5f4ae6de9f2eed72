package software.amazon.cognito.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.state.StateFolder;

/** The embedded Cognito: a simulator with its state in the state folder, served on loopback. */
final class CognitoServer implements AutoCloseable {
    private final MVStore store;
    private final LoopbackServer server;

    private CognitoServer(MVStore store, LoopbackServer server) {
        this.store = store;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    static CognitoServer start(StateFolder state, int port, Omission omission) throws StateException, IOException {
        MVStore store = state.store("cognito");
        try {
            CognitoSimulator simulator = new CognitoSimulator(store, omission, Clock.systemUTC());
            return new CognitoServer(store, LoopbackServer.start(port, simulator.routes()));
        } catch (IOException e) {
            store.closeImmediately();
            throw e;
        }
    }

    URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
