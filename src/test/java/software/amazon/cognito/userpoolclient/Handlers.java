package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mockito.Answers;
import org.mockito.Mockito;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;

/**
 * The handlers behind their production entry point: requests and progress events are serialised as in production, and
 * the handlers call a {@link SimulatedCognito} over HTTP.
 */
public final class Handlers {

    public static final ObjectMapper JSON = new ObjectMapper();
    static final String ACCESS_KEY_ID = "AKIDEXAMPLE";
    public static final String STACK_ID = "arn:aws:cloudformation:us-east-1:123456789012:stack/shop/5f1e";

    private final String typeName;
    private final RequestStreamHandler wrapper;
    private final List<String> log = new ArrayList<>();
    private final Context context = Mockito.mock(Context.class, Answers.RETURNS_DEFAULTS);
    private String requestToken = "token-1";

    public Handlers() {
        this(ResourceModel.TYPE_NAME, new Entrypoint());
    }

    /** The handlers of another type. */
    public Handlers(String typeName, RequestStreamHandler wrapper) {
        this.typeName = typeName;
        this.wrapper = wrapper;
        SharedEndpoint.address(); // the Cognito clients read the endpoint when they are built
        Mockito.when(context.getLogger()).thenReturn(new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log.add(new String(message, StandardCharsets.UTF_8));
            }
        });
    }

    /** Sets the request token of the invocations that follow. */
    Handlers withRequestToken(String token) {
        requestToken = token;
        return this;
    }

    /** Everything that the handlers and the wrapper logged. */
    public List<String> log() {
        return log;
    }

    public JsonNode create(ObjectNode desired) {
        return invoke("CREATE", desired, null, null);
    }

    public JsonNode read(ObjectNode desired) {
        return invoke("READ", desired, null, null);
    }

    public JsonNode update(ObjectNode previous, ObjectNode desired) {
        return invoke("UPDATE", desired, previous, null);
    }

    /** An update that takes a failed one back, as CloudFormation sends it. */
    public JsonNode rollBack(ObjectNode failed, ObjectNode desired) {
        return invoke(request("UPDATE", desired, failed, null).put("rollback", true));
    }

    /** An update as Cloud Control sends it: without a stack. */
    public JsonNode patch(ObjectNode read, ObjectNode desired) {
        ObjectNode request = request("UPDATE", desired, read, null);
        request.remove("stackId");
        return invoke(request);
    }

    public JsonNode delete(ObjectNode desired) {
        return invoke("DELETE", desired, null, null);
    }

    public JsonNode list(ObjectNode desired) {
        return invoke("LIST", desired, null, null);
    }

    /** The invocation that follows an event in progress. */
    public JsonNode createAgain(JsonNode event) {
        return invoke("CREATE", (ObjectNode) event.get("resourceModel"), null, event.get("callbackContext"));
    }

    /** Invokes the create handler again for as long as it asks for it. */
    JsonNode createToTheEnd(JsonNode event) {
        JsonNode last = event;
        for (int invocation = 0; last.get("status").asText().equals("IN_PROGRESS"); invocation++) {
            assertThat(invocation).isLessThan(30);
            last = createAgain(last);
        }
        return last;
    }

    public JsonNode invoke(String action, ObjectNode desired, ObjectNode previous, JsonNode callbackContext) {
        return invoke(request(action, desired, previous, callbackContext));
    }

    /** A request as CloudFormation sends it. */
    public ObjectNode request(String action, ObjectNode desired, ObjectNode previous, JsonNode callbackContext) {
        ObjectNode request = JSON.createObjectNode()
                .put("action", action)
                .put("awsAccountId", "123456789012")
                .put("region", "us-east-1")
                .put("bearerToken", requestToken)
                .put("resourceType", typeName)
                .put("stackId", STACK_ID);
        request.set("callbackContext", callbackContext);
        ObjectNode data = request.putObject("requestData").put("logicalResourceId", "WebClient");
        data.set("resourceProperties", desired);
        data.set("previousResourceProperties", previous);
        data.putObject("callerCredentials")
                .put("accessKeyId", ACCESS_KEY_ID)
                .put("secretAccessKey", "example")
                .put("sessionToken", "example");
        return request;
    }

    /** Every test that invokes a handler is also a test that the handler keeps to its permissions. */
    public JsonNode invoke(ObjectNode request) {
        int callsBefore = SimulatedCognito.operations().size();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            wrapper.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(request)), answer, context);
            List<String> operations = SimulatedCognito.operations();
            requirePermissions(request.get("action").asText(), operations.subList(callsBefore, operations.size()));
            return JSON.readTree(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requirePermissions(String action, List<String> operations) {
        assertThat(operations)
                .as("calls of the %s handler that its schema permits", action)
                .allMatch(operation -> SharedEndpoint.permits(typeName, action, operation));
    }

    /** A JSON object written with single quotes. */
    public static ObjectNode model(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
