package software.amazon.cognito.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;

class CognitoApiTest {
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));

    @ParameterizedTest
    @CsvSource({"403, <html>Forbidden</html>", "403, {}", "403, ''", "200, <html>Welcome</html>"})
    void anAnswerThatIsNotCognitosIsCalledThat(int status, String body) throws Exception {
        HttpReply reply = new HttpReply(status, "text/html", Map.of(), body.getBytes(StandardCharsets.UTF_8));
        try (LoopbackServer server = LoopbackServer.start(0, Map.of("POST /", Route.immediate(call -> reply)))) {
            requireMessage(
                    server, server.endpoint() + " answered HTTP " + status + ", which is not an answer of Cognito");
        }
    }

    @Test
    void anErrorOfCognitoKeepsItsWords() throws Exception {
        HttpReply reply = HttpReply.json(
                400,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", "InvalidParameterException")
                        .put("message", "Not so."));
        try (LoopbackServer server = LoopbackServer.start(0, Map.of("POST /", Route.immediate(call -> reply)))) {
            requireMessage(server, "Not so. (InvalidParameterException)");
        }
    }

    private static void requireMessage(LoopbackServer server, String message) {
        try (CognitoApi api = new CognitoApi(server.endpoint(), CALLER)) {
            assertThatThrownBy(() -> api.call("CreateUserPool", JsonNodeFactory.instance.objectNode()))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessage(message);
        }
    }
}
