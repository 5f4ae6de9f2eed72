package software.amazon.cognito.sandbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;

/** What the build leaves out of the handler jar is not missed, in what no other test invokes either. */
class HandlerJarContentIT {
    private static final Path JAR = Path.of(System.getProperty("handler.jar"));
    private static final Path WITH_EVERYTHING = JAR.resolveSibling("with-dependencies.jar");
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));
    private static final byte[] EMPTY_CBOR = {(byte) 0xA0};

    /** For hooks only: the libraries that it needs are excluded in pom.xml. */
    private static final String UNUSABLE = "software.amazon.cloudformation.encryption.KMSCipher";

    @Test
    void noClassRefersToOneThatWasLeftOut() {
        assertThat(missing(WITH_EVERYTHING)).isNotEmpty();
        assertThat(missing(JAR)).isNotEmpty().isSubsetOf(missing(WITH_EVERYTHING));
    }

    @Test
    void logsAndMetricsReachTheAccountThatAsksForThem() throws Exception {
        Set<String> calls = ConcurrentHashMap.newKeySet();
        try (LoopbackServer server = LoopbackServer.start(0, cloudWatch(calls));
                HandlerJar jar = HandlerJar.open(JAR, line -> {})) {
            HandlerJar.configure(CALLER.region(), server.endpoint());
            System.setProperty("aws.endpointUrlCloudWatch", server.endpoint().toString());
            System.setProperty(
                    "aws.endpointUrlCloudWatchLogs", server.endpoint().toString());

            jar.entryPoint("software.amazon.cognito.userpoolclient.Entrypoint").invoke(loggedRequest());
        } finally {
            System.clearProperty("aws.endpointUrlCloudWatch");
            System.clearProperty("aws.endpointUrlCloudWatchLogs");
        }
        assertThat(calls).contains("Logs_20140328.CreateLogStream", "Logs_20140328.PutLogEvents", "PutMetricData");
    }

    /** The references of a jar to classes that are neither in it nor in the JDK. */
    private static Set<String> missing(Path jar) {
        StringWriter output = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(output),
                        new PrintWriter(output),
                        "--multi-release",
                        "17",
                        "--missing-deps",
                        jar.toString());
        return output.toString()
                .lines()
                .filter(line -> line.startsWith("   ") && line.endsWith("not found"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.startsWith(UNUSABLE))
                .collect(Collectors.toSet());
    }

    private static Map<String, Route> cloudWatch(Set<String> calls) {
        return Map.of(
                "POST /",
                Route.immediate(call -> {
                    calls.add(call.header("X-Amz-Target").orElse(""));
                    return HttpReply.json(200, JsonNodeFactory.instance.objectNode());
                }),
                "POST /service/{service}/operation/{operation}",
                Route.immediate(call -> {
                    calls.add(call.pathVariables().get("operation"));
                    return new HttpReply(200, "application/cbor", Map.of("smithy-protocol", "rpc-v2-cbor"), EMPTY_CBOR);
                }));
    }

    /** A request of a type that is registered with a logging configuration; the handler rejects its ClientId. */
    private static JsonNode loggedRequest() {
        ObjectNode model = JsonNodeFactory.instance
                .objectNode()
                .put("UserPoolId", "us-east-1_x")
                .put("ClientId", "id");
        ObjectNode request =
                HandlerRequest.of(Action.CREATE, "token", model).toJson("AWS::Cognito::UserPoolClient", CALLER, null);
        ObjectNode data = (ObjectNode) request.get("requestData");
        data.put("providerLogGroupName", "group").set("providerCredentials", data.get("callerCredentials"));
        return request;
    }
}
