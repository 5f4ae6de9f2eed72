package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

class FaultsRouteTest {
    private CognitoSimulator simulator;
    private SimulatorCaller caller;

    @BeforeEach
    void start() throws IOException {
        simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, new SettableClock());
        caller = new SimulatorCaller(simulator);
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void addsShowsAndClearsFaults() {
        HttpResponse<byte[]> added =
                faults("POST", "{\"kind\":\"THROTTLE\",\"operation\":\"ListUserPools\",\"count\":2}");
        assertThat(body(added))
                .isEqualTo("{\"faults\":[{\"operation\":\"ListUserPools\",\"kind\":\"THROTTLE\","
                        + "\"count\":2,\"latencyMillis\":0}],\"requestsPerSecond\":0}");
        assertThat(list()).isEqualTo(400);
        assertThat(body(faults("GET", ""))).contains("\"count\":1");

        assertThat(body(faults("POST", "{\"requestsPerSecond\":1}"))).contains("\"requestsPerSecond\":1");
        assertThat(body(faults("DELETE", ""))).isEqualTo("{\"faults\":[],\"requestsPerSecond\":0}");
        assertThat(List.of(list(), list())).containsExactly(200, 200);
    }

    @Test
    void aFaultNeedsNothingButItsKind() {
        faults("POST", "{\"kind\":\"SERVER_ERROR\"}");
        assertThat(simulator.faults().pending()).containsExactly(new Fault(null, Kind.SERVER_ERROR, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"kind\":\"EXPLODE\"}",
                "{\"kind\":\"THROTTLE\",\"operation\":\"CreateUserPoolKlient\"}",
                "{\"kind\":\"LATENCY\"}",
                "{\"kind\":\"THROTTLE\",\"count\":0}",
                "{\"kind\":\"THROTTLE\",\"counts\":2}",
                "{\"requestsPerSecond\":-1}",
                "{\"requestsPerSecond\":\"x\"}"
            })
    void refusesAFaultThatItDoesNotUnderstand(String body) {
        HttpResponse<byte[]> refused = faults("POST", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused)).startsWith("{\"message\":\"").doesNotContain("software.amazon", "com.fasterxml");
        assertThat(simulator.faults().pending()).isEmpty();
    }

    private int list() {
        return caller.call("ListUserPools", "{'MaxResults': 1}").status();
    }

    private HttpResponse<byte[]> faults(String method, String body) {
        return caller.send(HttpRequest.newBuilder(caller.endpoint().resolve("/sandbox/faults"))
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
