package software.amazon.cognito.sandbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.cognito.sandbox.cli.Endpoint;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.state.StateFolder;

class CognitoIdTest {
    @TempDir
    Path folder;

    @Test
    void anEmbeddedCognitoIsTheSameOneAtEveryAddress() throws Exception {
        String id = idOfServed("one");

        assertThat(idOfServed("one")).isEqualTo(id);
        assertThat(idOfServed("two")).isNotEqualTo(id);
    }

    @Test
    void whatOffersNoIdIsKnownByItsAddress() throws Exception {
        HttpReply something = HttpReply.json(200, TextNode.valueOf("hello"));
        try (LoopbackServer nothing = LoopbackServer.start(0, Map.of());
                LoopbackServer other =
                        LoopbackServer.start(0, Map.of("GET /sandbox/id", Route.immediate(call -> something)))) {
            assertThat(CognitoId.at(nothing.endpoint()))
                    .isEqualTo(nothing.endpoint().toString());
            assertThat(CognitoId.at(other.endpoint()))
                    .isEqualTo(other.endpoint().toString());
        }
    }

    @Test
    void whatCannotBeReachedIsAnError() {
        assertThatThrownBy(() -> CognitoId.at(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot reach http://127.0.0.1:1: no connection");
    }

    @Test
    void localhostIsTheSameAddressAs127001() {
        Endpoint.Converter converter = new Endpoint.Converter();

        assertThat(converter.convert("http://localhost:4650/")).isEqualTo(converter.convert("http://127.0.0.1:4650"));
        assertThat(converter.convert("http://localhosts:4650").name()).isEqualTo("http://localhosts:4650");
    }

    private String idOfServed(String state) throws Exception {
        try (CognitoServer server = CognitoServer.start(
                StateFolder.open(folder.resolve(state)),
                LoopbackServer.loopback(0),
                Omission.RESET,
                UnaryOperator.identity(),
                simulator -> Map.of())) {
            assertThat(CognitoId.at(server.endpoint())).isEqualTo(server.id());
            return server.id();
        }
    }
}
