package software.amazon.cognito.sandbox.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.HostPort;

/** An HTTP server that only programs on this machine can reach, unless it is given another address. */
public final class LoopbackServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** Longer than clients keep idle connections (AWS SDK for Go: 90 s): they should not find one closed. */
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration BODY_TIMEOUT = Duration.ofMinutes(1);

    /** Java's 50 are soon too few: a client that finds no place tries again only after a second, or three. */
    private static final int ACCEPT_QUEUE = 1_024;

    private final InetSocketAddress address;
    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(InetSocketAddress address, Map<String, Route> routes, Duration bodyTimeout) {
        this.address = address;
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        server = new Server();
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
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
        return start(loopback(port), routes);
    }

    /** The address that only programs on this machine can reach; port 0 for any free one. */
    public static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(LOOPBACK, port);
    }

    /** Starts to serve on an address. Whoever reaches it is served: nobody has to prove who they are. */
    public static LoopbackServer start(InetSocketAddress address, Map<String, Route> routes) throws IOException {
        return start(address, routes, BODY_TIMEOUT);
    }

    /** @param bodyTimeout how long the body of a request may take to arrive */
    static LoopbackServer start(InetSocketAddress address, Map<String, Route> routes, Duration bodyTimeout)
            throws IOException {
        LoopbackServer server = new LoopbackServer(address, routes, bodyTimeout);
        try {
            server.server.start();
            return server;
        } catch (Exception e) {
            server.close();
            throw e.getCause() instanceof BindException || e instanceof BindException
                    ? new PortInUseException(address, e)
                    : new IOException("Cannot serve on " + address + ": " + e.getMessage(), e);
        }
    }

    /** Where programs on this machine reach it, such as {@code http://127.0.0.1:4650}. */
    public URI endpoint() {
        String host = address.getAddress().isAnyLocalAddress() ? LOOPBACK : address.getHostString();
        return URI.create("http://" + HostPort.normalizeHost(host) + ":" + connector.getLocalPort());
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
