package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;

/** Calls a simulator over HTTP without an SDK in between, so that requests can be wrong in any way. */
public final class SimulatorCaller implements AutoCloseable {
    private static final Pattern CONTENT_LENGTH = Pattern.compile("Content-Length: (\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back; JSON is an empty object where there was no body. */
    record Reply(int status, JsonNode json) {
        String error() {
            return json.path("__type").asText() + ": " + json.path("message").asText();
        }
    }

    private final LoopbackServer server;

    public SimulatorCaller(CognitoSimulator simulator) throws IOException {
        this(simulator, Map.of());
    }

    /** @param beside what else is served */
    public SimulatorCaller(CognitoSimulator simulator, Map<String, Route> beside) throws IOException {
        Map<String, Route> routes = new HashMap<>(simulator.routes());
        routes.putAll(beside);
        server = LoopbackServer.start(0, routes);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Calls an operation; the JSON may use single quotes. */
    Reply call(String operation, String input) {
        HttpResponse<byte[]> response = send(operation, input.replace('\'', '"'));
        return new Reply(response.statusCode(), json(response.body()));
    }

    /** Calls an operation that must succeed. */
    public JsonNode ok(String operation, String input) {
        Reply reply = call(operation, input);
        if (reply.status() != 200) {
            throw new AssertionError(operation + ": " + reply.error());
        }
        return reply.json();
    }

    /** Sends a request as it is. */
    public HttpResponse<byte[]> send(String operation, String body) {
        return send(HttpRequest.newBuilder(endpoint())
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a request as it is, with whatever headers it has. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A connection of its own, for calls one after another. */
    Connection connect() throws IOException {
        return new Connection(new Socket(endpoint().getHost(), endpoint().getPort()));
    }

    /** A connection that is kept open between calls. */
    record Connection(Socket socket) implements AutoCloseable {
        /** The status line and the headers of the answer; empty when the connection was closed instead. */
        String call(String operation, String input) throws IOException {
            byte[] body = input.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            String head = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AWSCognitoIdentityProviderService."
                    + operation + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            return answer();
        }

        private String answer() throws IOException {
            StringBuilder head = new StringBuilder();
            for (int read;
                    head.indexOf("\r\n\r\n") < 0
                            && (read = socket.getInputStream().read()) >= 0; ) {
                head.append((char) read);
            }
            Matcher length = CONTENT_LENGTH.matcher(head);
            if (length.find()) {
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Creates a pool with these settings and answers its id. */
    public String createPool(String settings) {
        return ok("CreateUserPool", "{'PoolName': 'pool'" + more(settings) + "}")
                .at("/UserPool/Id")
                .asText();
    }

    /** Creates a client with these settings and answers it. */
    ObjectNode createClient(String poolId, String settings) {
        return (ObjectNode)
                ok("CreateUserPoolClient", clientInput(poolId, settings)).get("UserPoolClient");
    }

    static String clientInput(String poolId, String settings) {
        return "{'UserPoolId': '" + poolId + "', 'ClientName': 'web'" + more(settings) + "}";
    }

    private static String more(String settings) {
        return settings.isEmpty() ? "" : ", " + settings;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
