package software.amazon.cognito.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsJsonRouteTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** More calls than the server has threads. */
    private static final int MANY = 300;

    private final CompletableFuture<Void> release = new CompletableFuture<>();
    private final CountDownLatch held = new CountDownLatch(MANY);
    private LoopbackServer server;

    /** Answers {@code Now} at once and everything else after the release. */
    private final class HoldingService implements AwsService {
        @Override
        public String targetPrefix() {
            return "Holding";
        }

        @Override
        public String jsonVersion() {
            return "1.0";
        }

        @Override
        public String messageMember() {
            return "Message";
        }

        @Override
        public Optional<JsonNode> call(AwsCall call) {
            return switch (call.operation()) {
                case "Reject" -> throw AwsException.client("NoSuchThingException", "There is no such thing.");
                case "Crash" -> throw new IllegalStateException("the secret is 42");
                case "Drop" -> throw new ConnectionDroppedException();
                default -> Optional.of(call.input());
            };
        }

        @Override
        public CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
            if (call.operation().equals("Now")) {
                return AwsService.super.callLater(call);
            }
            held.countDown();
            return release.thenApplyAsync(released -> call(call));
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start(0, Map.of("POST /", new AwsJsonRoute(new HoldingService())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void callsThatAreHeldOpenDoNotKeepOthersWaiting() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> responses =
                IntStream.range(0, MANY).mapToObj(i -> post("Later")).toList();
        assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(post("Now").join().statusCode()).isEqualTo(200);
        assertThat(responses).noneMatch(CompletableFuture::isDone);
        release.complete(null);
        assertThat(responses).allMatch(response -> response.join().statusCode() == 200);
    }

    @Test
    void aCallThatIsAnsweredLaterFailsLikeAnyOther() {
        release.complete(null);

        assertThat(post("Reject").join().body())
                .isEqualTo("{\"__type\":\"NoSuchThingException\",\"Message\":\"There is no such thing.\"}");
        HttpResponse<String> crash = post("Crash").join();
        assertThat(crash.statusCode()).isEqualTo(500);
        assertThat(crash.body()).contains("InternalErrorException").doesNotContain("42");
        assertThatThrownBy(() -> post("Drop").join()).hasRootCauseInstanceOf(IOException.class);
    }

    private CompletableFuture<HttpResponse<String>> post(String operation) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(server.endpoint())
                        .header("X-Amz-Target", "Holding." + operation)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
