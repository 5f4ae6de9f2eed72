package software.amazon.cognito.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Json;

/**
 * Answers Lambda's Invoke of a type's function, as {@code cfn test} calls it, by its handlers.
 *
 * @param secrets learns the client secrets in the answers
 */
record InvokeRoute(EntryPoint handlers, Secrets secrets) {
    /** The function's name is the one that the CloudFormation CLI uses unless told otherwise. */
    static final String PATH = "POST /2015-03-31/functions/TypeFunction/invocations";

    HttpReply answer(HttpCall call) {
        try {
            JsonNode answer = handlers.invoke(Json.MAPPER.readTree(call.body()));
            answer.findValuesAsText("ClientSecret").forEach(secrets::addNoEcho);
            return HttpReply.json(200, answer);
        } catch (IOException e) {
            JsonNode error = Json.MAPPER.createObjectNode().put("errorMessage", e.getMessage());
            return new HttpReply(
                    200,
                    "application/json",
                    Map.of("X-Amz-Function-Error", "Unhandled"),
                    error.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
