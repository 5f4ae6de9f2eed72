package software.amazon.cognito.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.Route;

/** Calls a service by its AWS JSON protocol, past HTTP. */
final class JsonProtocol {
    private final String targetPrefix;
    private final Route route;

    JsonProtocol(AwsService service) {
        targetPrefix = service.targetPrefix();
        route = new AwsJsonRoute(service);
    }

    /**
     * Makes a call, and requires an answer of the service's kind: JSON, and when it is an error, one of the caller's with
     * a code.
     *
     * @param line the operation, a space, and the body
     */
    JsonNode call(String line) {
        String[] parts = line.split(" ", 2);
        byte[] body = Input.bytes(parts.length == 1 ? "" : parts[1]);
        HttpFields headers = HttpFields.build().put("X-Amz-Target", targetPrefix + "." + parts[0]);
        HttpReply reply = route.handle(new HttpCall(headers, Map.of(), "", body))
                .toCompletableFuture()
                .join();
        JsonNode answer = json(reply.body());
        boolean isOfItsKind = reply.status() == 200
                || reply.status() == 400 && answer.path("__type").isTextual();
        if (!isOfItsKind) {
            throw new AssertionError("HTTP status " + reply.status() + ": " + answer);
        }
        Disclosure.requireNone(new String(reply.body(), StandardCharsets.UTF_8), body);
        return answer;
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
