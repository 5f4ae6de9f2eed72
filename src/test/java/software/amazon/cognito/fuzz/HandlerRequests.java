package software.amazon.cognito.fuzz;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.handler.LambdaContext;
import software.amazon.cognito.sandbox.http.Json;

/** Sends requests to a type's Lambda function, and requires a progress event that discloses nothing. */
final class HandlerRequests {
    private static final String ACCESS_KEY_ID = "AKIDFUZZER";
    private static final String HANDLER_IS_INVOKED = "] invoking handler...";
    private static final String SECRET = "a-secret-of-the-caller";
    private static final String SECRETS_BEGIN = "secretcanari";
    private static final Set<String> STATUS = Set.of("SUCCESS", "FAILED", "IN_PROGRESS");

    static {
        SharedEndpoint.address(); // the Cognito clients read the endpoint when they are built
    }

    private final StringBuilder log = new StringBuilder();
    private final Context context = context();
    private final Supplier<RequestStreamHandler> lambda;

    /** @param lambda a new one for every request: the RPDK keeps things of earlier requests */
    HandlerRequests(Supplier<RequestStreamHandler> lambda) {
        this.lambda = lambda;
    }

    /** Sends a request; POOL and CLIENT stand for the ids of what there is. */
    JsonNode send(byte[] input) throws IOException {
        log.setLength(0);
        Cognito cognito = Cognito.create();
        SharedEndpoint.serve(ACCESS_KEY_ID, cognito.simulator());
        byte[] request = withCredentials(cognito.withIds(input));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        lambda.get().handleRequest(new ByteArrayInputStream(request), answer, context);
        JsonNode event = Json.MAPPER.readTree(answer.toByteArray());
        if (!STATUS.contains(event.path("status").asText())) {
            throw new AssertionError("Not a progress event: " + event);
        }
        if (log.indexOf(HANDLER_IS_INVOKED) >= 0) {
            requireNoDefect(event, request);
        }
        requireNoSecret(log + event.path("message").asText() + event.path("callbackContext"), input);
        return event;
    }

    /** Before a handler is invoked, the RPDK tells why a request cannot be read, and may name a class. */
    private static void requireNoDefect(JsonNode event, byte[] request) {
        if (event.path("errorCode").asText().equals("InternalFailure")) {
            throw new AssertionError("A handler failed: " + event.path("message"));
        }
        Disclosure.requireNone(event.path("message").asText(), request);
    }

    /** Credentials that Cognito knows, unless the request has some. */
    private static byte[] withCredentials(byte[] request) {
        try {
            JsonNode json = Json.MAPPER.readTree(request);
            if (json.path("requestData") instanceof ObjectNode data && !data.has("callerCredentials")) {
                data.putObject("callerCredentials")
                        .put("accessKeyId", ACCESS_KEY_ID)
                        .put("secretAccessKey", SECRET)
                        .put("sessionToken", SECRET);
                return Json.MAPPER.writeValueAsBytes(json);
            }
            return request;
        } catch (IOException e) {
            return request;
        }
    }

    private static void requireNoSecret(String written, byte[] input) {
        for (String secret : Set.of(SECRET, SECRETS_BEGIN)) {
            if (written.contains(secret) && !Input.text(input).contains(secret)) {
                throw new AssertionError("A secret was written: " + written.replace(secret, "<secret>"));
            }
        }
    }

    private Context context() {
        try {
            return (Context) LambdaContext.of(Context.class, log::append);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
