package software.amazon.cognito.sandbox.http;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server that only programs on this machine can reach. */
public final class LoopbackServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /** Longer than clients keep idle connections (AWS SDK for Go: 90 s): they should not find one closed. */
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration BODY_TIMEOUT = Duration.ofMinutes(1);

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(int port, Map<String, Route> routes, Duration bodyTimeout) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        server = new Server();
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        server.addConnector(connector);
        server.setHandler(new RouteHandler(routes, bodyTimeout));
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free port
     * @param routes by method and path, such as {@code POST /} or {@code DELETE /domain/{DomainName}}
     * @throws PortInUseException when another program has the port
     */
    public static LoopbackServer start(int port, Map<String, Route> routes) throws IOException {
        return start(port, routes, BODY_TIMEOUT);
    }

    /** @param bodyTimeout how long the body of a request may take to arrive */
    static LoopbackServer start(int port, Map<String, Route> routes, Duration bodyTimeout) throws IOException {
        LoopbackServer server = new LoopbackServer(port, routes, bodyTimeout);
        try {
            server.server.start();
            return server;
        } catch (Exception e) {
            server.close();
            throw e.getCause() instanceof BindException || e instanceof BindException
                    ? new PortInUseException(port, e)
                    : new IOException("Cannot serve on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** Where it is reached, such as {@code http://127.0.0.1:4650}. */
    public URI endpoint() {
        return URI.create("http://" + HOST + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop: " + e.getMessage(), e);
        }
    }
}
