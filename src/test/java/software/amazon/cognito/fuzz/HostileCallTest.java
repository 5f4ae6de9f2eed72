package software.amazon.cognito.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cognito.sandbox.http.Json;

/** Hostile calls, by name, of the simulator and of Cloud Control: {@link JsonProtocol} requires a harmless answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCallTest {
    private static final String SERIALIZATION = "SerializationException";
    private static final String PARAMETER = "InvalidParameterException";
    private static final String VALIDATION = "ValidationException";

    private static final String TYPE = "AWS::Cognito::UserPoolClient";
    private static final String DEEPEN = ",{\"op\":\"copy\",\"from\":\"/X\",\"path\":\"/X/X\"}";
    private static final String DOUBLE = ",{\"op\":\"copy\",\"from\":\"/LogoutURLs\",\"path\":\"/LogoutURLs/-\"}";

    static Stream<Arguments> cognito() {
        return Stream.of(
                Arguments.of("deep JSON", pool(deep(100_000)), SERIALIZATION),
                Arguments.of("deep JSON that can be read", pool(deep(900)), SERIALIZATION),
                Arguments.of("invalid UTF-8", pool("\"\u00c3\u0028\u00ff\""), SERIALIZATION),
                Arguments.of("a huge string", pool(text("x", 2_000_000)), PARAMETER),
                Arguments.of("a huge number", pool("1e999999999"), SERIALIZATION),
                Arguments.of("a number of many digits", pool("9".repeat(2_000)), SERIALIZATION),
                Arguments.of("half a surrogate pair", pool("\"\\ud800\""), PARAMETER),
                Arguments.of("a path", pool("\"../../etc/passwd\""), PARAMETER),
                Arguments.of(
                        "a text that makes a pattern explode",
                        "CreateUserPool {\"PoolName\": \"p\", \"EmailConfiguration\": {\"ReplyToEmailAddress\": "
                                + text("@", 1_000_000).replace("@\"", "@ \"") + "}}",
                        PARAMETER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cognito")
    void aHostileCallOfCognitoIsRefused(String name, String call, String error) {
        JsonProtocol cognito = new JsonProtocol(Cognito.create().simulator());

        assertThat(cognito.call(call).path("__type").asText()).isEqualTo(error);
    }

    static Stream<Arguments> cloudControl() {
        return Stream.of(
                Arguments.of("deep JSON", "GetResource " + deep(100_000), SERIALIZATION),
                Arguments.of("invalid UTF-8", "GetResource {\"TypeName\": \"\u00c3\u0028\"}", SERIALIZATION),
                Arguments.of("a deep model", create(deep(100_000)), VALIDATION),
                Arguments.of("a deep model that can be read", create("{\"X\": " + deep(900) + "}"), VALIDATION),
                Arguments.of("a huge number", create("{\"AuthSessionValidity\": 1e999999999}"), VALIDATION),
                Arguments.of(
                        "a number of many digits",
                        create("{\"AuthSessionValidity\": " + "9".repeat(900) + "}"),
                        VALIDATION),
                Arguments.of("a huge model", create("{\"UserPoolId\": " + text("x", 300_000) + "}"), VALIDATION),
                Arguments.of("half a surrogate pair", create("{\"UserPoolId\": \"\\ud800\"}"), VALIDATION),
                Arguments.of(
                        "a path as a type", call("GetResource", "../../etc/passwd", "Identifier", "a|b"), VALIDATION),
                Arguments.of(
                        "a huge identifier", call("GetResource", TYPE, "Identifier", "|".repeat(500_000)), VALIDATION),
                Arguments.of(
                        "a deep identifier",
                        call("GetResource", TYPE, "Identifier", "{\"A\":" + deep(800) + "}"),
                        VALIDATION),
                Arguments.of(
                        "a patch that doubles, and doubles",
                        patch(",{\"op\":\"add\",\"path\":\"/LogoutURLs\",\"value\":[1]}" + DOUBLE.repeat(1_000)),
                        VALIDATION),
                Arguments.of(
                        "a patch that deepens, and deepens",
                        patch(",{\"op\":\"add\",\"path\":\"/X\",\"value\":{}}" + DEEPEN.repeat(4_000)),
                        VALIDATION),
                Arguments.of(
                        "a patch with a deep path",
                        patch(",{\"op\":\"remove\",\"path\":\"" + "/a".repeat(50_000) + "\"}"),
                        VALIDATION),
                Arguments.of(
                        "a patch outside its list",
                        patch(",{\"op\":\"add\",\"path\":\"/CallbackURLs/99999999999\",\"value\":1}"),
                        VALIDATION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cloudControl")
    void aHostileCallOfCloudControlIsRefused(String name, String call, String error) {
        assertThat(CloudControlFuzzer.PROTOCOL.call(call).path("__type").asText())
                .isEqualTo(error);
    }

    private static String pool(String name) {
        return "CreateUserPool {\"PoolName\": " + name + "}";
    }

    private static String create(String desiredState) {
        return call("CreateResource", TYPE, "DesiredState", desiredState);
    }

    private static String patch(String operations) {
        ObjectNode call = Json.MAPPER.createObjectNode().put("TypeName", TYPE).put("Identifier", "a|b");
        return "UpdateResource " + call.put("PatchDocument", "[" + operations.substring(1) + "]");
    }

    private static String call(String operation, String type, String member, String value) {
        return operation + " "
                + Json.MAPPER.createObjectNode().put("TypeName", type).put(member, value);
    }

    private static String deep(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String text(String repeated, int times) {
        return TextNode.valueOf(repeated.repeat(times)).toString();
    }
}
