package software.amazon.cognito.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Echoes what it is asked for, or fails in the way that the operation names. */
    private static final class EchoService implements AwsService {
        @Override
        public String targetPrefix() {
            return "Echo";
        }

        @Override
        public String jsonVersion() {
            return "1.0";
        }

        @Override
        public Optional<JsonNode> call(AwsCall call) {
            return switch (call.operation()) {
                case "Echo" -> Optional.of(
                        call.input().put("AccessKeyId", call.accessKeyId().orElse("none")));
                case "Nothing" -> Optional.empty();
                case "Large" -> Optional.of(call.input().put("Text", "x".repeat(20_000)));
                case "Drop" -> throw new ConnectionDroppedException();
                case "Reject" -> throw AwsException.client("NoSuchThingException", "There is no such thing.");
                case "Crash" -> throw new IllegalStateException("the secret is 42");
                default -> throw AwsException.client("UnknownOperationException", null);
            };
        }
    }

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start(0, Map.of("POST /", new AwsJsonRoute(new EchoService())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void callsTheOperationThatTheTargetNames() throws Exception {
        HttpResponse<String> response = post("Echo.Echo", "{\"A\":1}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"A\":1,\"AccessKeyId\":\"none\"}");
        assertThat(header(response, "content-type")).isEqualTo("application/x-amz-json-1.0");
        assertThat(UUID.fromString(header(response, "x-amzn-RequestId"))).isNotNull();
    }

    @Test
    void tellsTheServiceWhoseCredentialsSignedTheCall() throws Exception {
        HttpRequest request = request("Echo.Echo", "{}")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261101/us-east-1/x/aws4_request, SignedHeaders=host")
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("AKIDEXAMPLE");
    }

    @Test
    void answersAnOperationWithoutOutputWithAnEmptyBody() throws Exception {
        HttpResponse<String> response = post("Echo.Nothing", "{}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void wordsAnErrorAsTheProtocolSays() throws Exception {
        HttpResponse<String> response = post("Echo.Reject", "{}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"__type\":\"NoSuchThingException\",\"message\":\"There is no such thing.\"}");
        assertThat(header(response, "x-amzn-ErrorType")).isEqualTo("NoSuchThingException");
        assertThat(UUID.fromString(header(response, "x-amzn-RequestId"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "{\"A\":1} x", "\u0000", "<xml/>"})
    void malformedJsonIsASerializationException(String body) throws Exception {
        HttpResponse<String> response = post("Echo.Echo", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void deepJsonIsASerializationException() throws Exception {
        assertThat(post("Echo.Echo", "{\"A\":".repeat(100_000)).body()).contains("SerializationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other.Echo", "Echo", ".Echo", "Echo.", ""})
    void anUnknownTargetIsAnUnknownOperationException(String target) throws Exception {
        HttpResponse<String> response = post(target, "{}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"__type\":\"UnknownOperationException\"}");
    }

    @Test
    void neverShowsWhatWentWrongInside() throws Exception {
        HttpResponse<String> response = post("Echo.Crash", "{}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("InternalErrorException")
                .doesNotContain("42")
                .doesNotContain("at software");
    }

    @Test
    void refusesABodyThatIsTooLargeAndServesOn() throws Exception {
        String body = "{\"A\":\"" + "x".repeat(RequestBody.MAX_BYTES) + "\"}";
        assertThat(post("Echo.Echo", body).statusCode()).isEqualTo(413);
        assertThat(post("Echo.Echo", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void answersNotFoundForOtherPathsAndMethods() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(server.endpoint()).GET().build();
        assertThat(HTTP.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        HttpRequest path = HttpRequest.newBuilder(server.endpoint().resolve("/x"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(path, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesPagesOfAnotherWebSite() throws Exception {
        HttpRequest request = request("Echo.Echo", "{}")
                .header("Origin", "https://evil.example")
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("https://evil.example");
    }

    @Test
    void closesTheConnectionWithoutAnAnswerWhenTheServiceSaysSo() throws Exception {
        assertThatIOException().isThrownBy(() -> post("Echo.Drop", "{}"));
        try (Socket socket = socket()) {
            socket.getOutputStream().write(rawRequest("Echo.Drop"));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Echo.Echo", "Echo.Large", "Echo.Reject", "Echo.Nothing", "Echo.Crash"})
    void aResponseArrivesWholeWithTheFirstRead(String target) throws Exception {
        byte[] buffer = new byte[65_536];
        try (Socket socket = socket()) {
            for (int i = 0; i < 50; i++) {
                socket.getOutputStream().write(rawRequest(target));
                String first = new String(buffer, 0, socket.getInputStream().read(buffer), UTF_8);
                int body = first.indexOf("\r\n\r\n") + 4;
                assertThat(first.substring(0, body)).contains("Content-Length: " + (first.length() - body) + "\r\n");
            }
        }
    }

    @Test
    void namesThePortThatIsInUse() {
        int port = server.endpoint().getPort();
        assertThatThrownBy(() -> LoopbackServer.start(port, Map.of()))
                .isInstanceOf(PortInUseException.class)
                .hasMessageStartingWith("Port " + port + " on 127.0.0.1 is in use by another program");
    }

    @Test
    void isNotReachedFromOutside() throws Exception {
        Optional<InetAddress> outside = outsideAddress();
        assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
        if (outside.isPresent()) {
            assertThatIOException()
                    .isThrownBy(
                            () -> new Socket(outside.get(), server.endpoint().getPort()).close());
        }
    }

    @Test
    void isReachedFromOutsideWhereTheUserSaysSo() throws Exception {
        try (LoopbackServer open = LoopbackServer.start(new InetSocketAddress("0.0.0.0", 0), Map.of())) {
            assertThat(open.endpoint().getHost()).isEqualTo("127.0.0.1");
            Optional<InetAddress> outside = outsideAddress();
            if (outside.isPresent()) {
                new Socket(outside.get(), open.endpoint().getPort()).close();
            }
        }
    }

    private static Optional<InetAddress> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.endpoint().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] rawRequest(String target) {
        return ("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: " + target + "\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(UTF_8);
    }

    private HttpResponse<String> post(String target, String body) throws Exception {
        return HTTP.send(request(target, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String target, String body) {
        URI endpoint = server.endpoint();
        return HttpRequest.newBuilder(endpoint).header("X-Amz-Target", target).POST(BodyPublishers.ofString(body));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
