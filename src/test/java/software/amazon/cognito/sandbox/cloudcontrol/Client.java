package software.amazon.cognito.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** Calls Cloud Control in tests; JSON is written with single quotes. */
record Client(CloudControl cloudControl) {
    static ObjectNode json(String text) throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
    }

    JsonNode call(String operation, ObjectNode input) {
        return cloudControl
                .call(new AwsCall(operation, input, Optional.empty()))
                .orElseThrow();
    }

    /** A call about the type of {@link Things}. */
    JsonNode call(String operation, String member, String value) throws IOException {
        return call(operation, json("{'TypeName': '" + Things.TYPE + "'}").put(member, value.replace('\'', '"')));
    }

    /** The error of a call that fails, as code and message. */
    String error(String operation, ObjectNode input) {
        try {
            return "No error: " + call(operation, input);
        } catch (AwsException e) {
            return e.status() + " " + e.code() + ": " + e.getMessage();
        }
    }

    String error(String operation, String member, String value) throws IOException {
        return error(operation, json("{'TypeName': '" + Things.TYPE + "'}").put(member, value.replace('\'', '"')));
    }

    JsonNode create(String desired) throws IOException {
        return call("CreateResource", "DesiredState", desired);
    }

    JsonNode update(String identifier, String patch) throws IOException {
        return call("UpdateResource", patchOf(identifier, patch));
    }

    static ObjectNode patchOf(String identifier, String patch) throws IOException {
        return json("{'TypeName': '" + Things.TYPE + "'}")
                .put("Identifier", identifier)
                .put("PatchDocument", patch.replace('\'', '"'));
    }

    static String token(JsonNode output) {
        return output.at("/ProgressEvent/RequestToken").asText();
    }

    /** The final ProgressEvent of a request, as the status that is held open gives it. */
    JsonNode finalEvent(JsonNode output) throws Exception {
        return status(token(output));
    }

    JsonNode status(String token) throws Exception {
        ObjectNode input = json("{}").put("RequestToken", token);
        return cloudControl
                .callLater(new AwsCall("GetResourceRequestStatus", input, Optional.empty()))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .orElseThrow()
                .get("ProgressEvent");
    }
}
