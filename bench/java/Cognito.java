import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLServerSocketFactory;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;

/**
 * The sandbox's Cognito in memory, by http and https, which counts its calls: {@code GET /calls}. Prints both ports. The
 * certificate comes from the JVM's property javax.net.ssl.keyStore.
 */
final class Cognito {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final Map<String, LongAdder> CALLS = new ConcurrentHashMap<>();

    public static void main(String[] arguments) throws IOException {
        CognitoSimulator simulator = new CognitoSimulator(
                MVStore.open(null), Options.of(Omission.RESET).withClientsPerPool(Integer.MAX_VALUE), Clock.systemUTC());
        Map<String, Route> routes = new HashMap<>(simulator.routes());
        Route cognito = routes.get("POST /");
        routes.put("POST /", call -> {
            CALLS.computeIfAbsent(operation(call), name -> new LongAdder()).increment();
            return cognito.handle(call);
        });
        routes.put("GET /calls", Route.immediate(call -> HttpReply.json(200, calls())));
        int port = LoopbackServer.start(0, routes).endpoint().getPort();
        ServerSocket tls =
                SSLServerSocketFactory.getDefault().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        THREADS.execute(() -> relay(tls, port));
        System.out.println(port + " " + tls.getLocalPort());
    }

    private static String operation(HttpCall call) {
        return call.header("X-Amz-Target").orElse(".unknown").replaceFirst(".*\\.", "");
    }

    private static ObjectNode calls() {
        ObjectNode calls = JsonNodeFactory.instance.objectNode();
        CALLS.forEach((operation, count) -> calls.put(operation, count.sum()));
        return calls;
    }

    /** Takes the encryption off what arrives, and hands it to the http port. */
    private static void relay(ServerSocket from, int port) {
        while (true) {
            try {
                Socket client = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                THREADS.execute(() -> pump(client, server));
                THREADS.execute(() -> pump(server, client));
            } catch (IOException e) {
                throw new IllegalStateException("The relay failed: " + e.getMessage(), e);
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // A side closed: so does the other one.
        }
    }
}
