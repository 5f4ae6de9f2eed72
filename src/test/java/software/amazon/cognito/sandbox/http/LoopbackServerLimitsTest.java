package software.amazon.cognito.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of clients that are slow, large, many or broken. */
class LoopbackServerLimitsTest {
    private static final Duration BODY_TIMEOUT = Duration.ofMillis(300);
    private static final HttpReply AT_LAST = HttpReply.json(200, TextNode.valueOf("at last"));
    private static final int MORE_THAN_ALL_THREADS = 1_000;

    private final CompletableFuture<HttpReply> later = new CompletableFuture<>();
    private final CountDownLatch held = new CountDownLatch(MORE_THAN_ALL_THREADS);
    private final List<Socket> sockets = new ArrayList<>();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start(
                LoopbackServer.loopback(0),
                Map.of(
                        "POST /",
                        Route.immediate(call -> HttpReply.json(200, TextNode.valueOf("" + call.body().length))),
                        "POST /later",
                        call -> {
                            held.countDown();
                            return later;
                        },
                        "POST /blocking",
                        Route.immediate(call -> later.join())),
                BODY_TIMEOUT);
    }

    @AfterEach
    void stop() throws IOException {
        later.complete(AT_LAST);
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void manyHeldAnswersDoNotKeepOthersWaiting() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_THREADS; i++) {
            send("POST /later HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        }
        held.await();
        requireServing();

        later.complete(AT_LAST);
        for (Socket socket : List.copyOf(sockets).subList(0, MORE_THAN_ALL_THREADS)) {
            assertThat(answer(socket)).endsWith("\"at last\"");
        }
    }

    @Test
    void routesThatBlockDoNotKeepOthersWaiting() throws Exception {
        for (int i = 0; i < 50; i++) {
            Socket socket = send("POST /blocking HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{");
            requireServing();
            write(socket, "}");
        }
        requireServing();
    }

    @Test
    void manyIdleConnectionsDoNotKeepOthersWaiting() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_THREADS; i++) {
            send("");
        }
        requireServing();
    }

    @Test
    void manyUnfinishedHeadersDoNotKeepOthersWaiting() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_THREADS; i++) {
            send("POST / HTTP/1.1\r\nHost: loc");
        }
        requireServing();
    }

    @Test
    void bodiesThatDoNotArriveKeepNobodyWaitingAndAreRefusedInTheEnd() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_THREADS; i++) {
            send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
        }
        requireServing();
        for (Socket socket : List.copyOf(sockets).subList(0, MORE_THAN_ALL_THREADS)) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("Connection: close")
                    .contains("\"__type\":\"RequestTimeoutException\"");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aBodyThatTricklesInForEverIsCutOff() throws Exception {
        Socket socket = send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> trickle(socket));
        assertThat(answer(socket)).startsWith("HTTP/1.1 408 ");
        trickle.join();
    }

    @ParameterizedTest
    @ValueSource(ints = {RequestBody.MAX_BYTES + 1, 10 * 1024 * 1024})
    void aBodyThatIsTooLargeIsRefusedInAnAnswer(int size) throws Exception {
        Socket socket = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
        socket.getOutputStream().write(new byte[size]);
        assertThat(answer(socket))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"__type\":\"RequestEntityTooLargeException\"");
        write(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\"2\"");
    }

    @Test
    void aBodyOfTheLargestSizeIsTaken() throws Exception {
        int size = RequestBody.MAX_BYTES;
        Socket socket = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
        socket.getOutputStream().write(new byte[size]);
        assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\"" + size + "\"");
    }

    @Test
    void aHeaderFloodIsRefused() throws Exception {
        assertThat(answer(send("POST / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000) + "\r\n\r\n")))
                .startsWith("HTTP/1.1 431 ");
        requireServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "POST / HTTP/9.9\r\n\r\n",
                "POST / HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                "\u0016\u0003\u0001\r\n\r\n",
            })
    void aMalformedRequestIsRefusedWithoutAWordAboutTheInside(String request) throws Exception {
        assertThat(answer(send(request)))
                .containsPattern("^HTTP/1.1 (400|505) ")
                .doesNotContain("jetty")
                .doesNotContain("\tat ");
        requireServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "//etc/passwd",
                "/\u0000"
            })
    void aPathThatLeavesTheServerLeadsNowhere(String path) throws Exception {
        assertThat(answer(send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")))
                .containsPattern("^HTTP/1.1 (400|404) ")
                .doesNotContain("root:");
    }

    @Test
    void aConnectionServesManyRequests() throws Exception {
        Socket socket = send("");
        for (int i = 0; i < 100; i++) {
            write(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    private void requireServing() throws IOException {
        Socket socket = send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\"2\"");
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.endpoint().getPort());
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        write(socket, request);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** An answer arrives with one read. */
    private static String answer(Socket socket) throws IOException {
        byte[] buffer = new byte[8_192];
        return new String(buffer, 0, Math.max(socket.getInputStream().read(buffer), 0), UTF_8);
    }

    private static void trickle(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write("1\r\nx\r\n".getBytes(UTF_8));
            }
        } catch (IOException e) {
            // The server closed the connection.
        }
    }
}
