package software.amazon.cognito.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile requests, by name, to the Lambda function of each type: {@link HandlerRequests} requires a harmless answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRequestTest {
    private static final int MANY = 100_000;

    private final HandlerRequests userPoolClient =
            new HandlerRequests(software.amazon.cognito.userpoolclient.Entrypoint::new);
    private final HandlerRequests managedUserPoolClient =
            new HandlerRequests(software.amazon.cognito.manageduserpoolclient.Entrypoint::new);

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("nothing", "", "InternalFailure"),
                Arguments.of("no JSON", "%PDF-1.4", "InternalFailure"),
                Arguments.of("deep arrays", "[".repeat(MANY), "InternalFailure"),
                Arguments.of("deep objects", "{\"requestData\":".repeat(MANY), "InternalFailure"),
                Arguments.of("an unknown action", request("DROP", "{}", ""), "InvalidRequest"),
                Arguments.of("no model", request("READ", "null", ""), "NotFound"),
                Arguments.of("a model of another type", request("READ", "[1]", ""), "InternalFailure"),
                Arguments.of("a property of another type", create("'UserPoolId': {'Ref': 'Pool'}"), "InvalidRequest"),
                Arguments.of("deep properties", create("'CallbackURLs': " + deep()), "InternalFailure"),
                Arguments.of("a huge string", create("'Name': '" + "x".repeat(5_000_000) + "'"), "InvalidRequest"),
                Arguments.of("invalid UTF-8", create("'NamePrefix': '\u00c3\u0028\u00ff'"), "InvalidRequest"),
                Arguments.of("half a surrogate pair", create("'NamePrefix': '\\ud800'"), "InvalidRequest"),
                Arguments.of("a number without end", create("'AuthSessionValidity': 1e999999999"), "InternalFailure"),
                Arguments.of("a number that is no int", create("'AuthSessionValidity': 2147483648"), "InternalFailure"),
                Arguments.of(
                        "a number of a thousand digits",
                        create("'AuthSessionValidity': 1" + "0".repeat(1_000)),
                        "InternalFailure"),
                Arguments.of("a null list member", create("'CallbackURLs': [null]"), "InvalidRequest"),
                Arguments.of(
                        "a callback context of another type",
                        request("CREATE", "{}", ",'callbackContext': 1"),
                        "InvalidRequest"),
                Arguments.of("an identifier that is a path", read("../../etc/passwd"), "InvalidRequest"),
                Arguments.of("an identifier that is a pattern", read("(a+)+$"), "InvalidRequest"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileRequestEndsInAnErrorOfTheContract(String name, String request, String errorCode) throws IOException {
        for (HandlerRequests type : List.of(userPoolClient, managedUserPoolClient)) {
            JsonNode event = type.send(request.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(event.path("status").asText()).isEqualTo("FAILED");
            assertThat(event.path("errorCode").asText()).isEqualTo(errorCode);
            assertThat(event.path("message").asText()).hasSizeLessThan(10_000);
        }
    }

    private static String deep() {
        return "[".repeat(MANY) + "]".repeat(MANY);
    }

    private static String create(String property) {
        return request("CREATE", "{'UserPoolId': 'POOL', " + property + "}", "");
    }

    private static String read(String identifier) {
        return request("READ", "{'UserPoolId': 'POOL', 'ClientId': '" + identifier + "'}", "");
    }

    private static String request(String action, String model, String more) {
        return ("{'action': '" + action
                        + "', 'region': 'us-east-1', 'bearerToken': 't', 'requestData': {'resourceProperties': " + model
                        + "}" + more + "}")
                .replace('\'', '"');
    }
}
