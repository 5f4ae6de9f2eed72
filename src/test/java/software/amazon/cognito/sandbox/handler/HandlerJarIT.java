package software.amazon.cognito.sandbox.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class HandlerJarIT {
    private static final Path JAR = Path.of(System.getProperty("handler.jar"));
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));

    @Test
    void handlersAreNotRunWhereTheyWouldEmptyASharedFolder() {
        String before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", Path.of(before).getParent().toString());
        try {
            assertThatThrownBy(() -> HandlerJar.open(JAR, line -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("handler-tmp");
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    @Test
    void aMissingJarIsNamed() {
        assertThatThrownBy(() -> HandlerJar.open(Path.of("no.jar"), line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no.jar");
    }

    @Test
    void aMissingEntryClassIsNamed() throws Exception {
        try (HandlerJar jar = HandlerJar.open(JAR, line -> {})) {
            assertThatThrownBy(() -> jar.entryPoint("no.such.Wrapper").invoke(JsonNodeFactory.instance.objectNode()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no.such.Wrapper");
        }
    }

    @Test
    void theJarIsIsolatedFromTheSandboxClassPath() throws Exception {
        try (HandlerJar jar = HandlerJar.open(JAR, line -> {})) {
            assertThatThrownBy(() ->
                            jar.entryPoint(HandlerJarIT.class.getName()).invoke(JsonNodeFactory.instance.objectNode()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void severalThreadsCanUseItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (HandlerJar jar = HandlerJar.open(JAR, line -> {})) {
            EntryPoint entryPoint = jar.entryPoint("software.amazon.cognito.userpoolclient.Entrypoint");
            List<Callable<JsonNode>> calls = IntStream.range(0, 40)
                    .<Callable<JsonNode>>mapToObj(i -> () -> entryPoint.invoke(invalidCreate("Property" + i)))
                    .toList();
            List<Future<JsonNode>> events = threads.invokeAll(calls);

            for (int i = 0; i < events.size(); i++) {
                JsonNode event = events.get(i).get();
                assertThat(event.get("errorCode").asText()).isEqualTo("InvalidRequest");
                assertThat(event.get("message").asText()).contains("[Property" + i + "]");
            }
        } finally {
            threads.shutdown();
        }
    }

    private static JsonNode invalidCreate(String property) {
        var model = JsonNodeFactory.instance
                .objectNode()
                .put("UserPoolId", "us-east-1_x")
                .put(property, "unknown");
        return HandlerRequest.of(Action.CREATE, "token", model).toJson("AWS::Cognito::UserPoolClient", CALLER, null);
    }
}
