package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The AWS JSON protocols 1.0 and 1.1: finds the service by the prefix of X-Amz-Target, and words its errors. */
public final class AwsJsonRoute implements Route {
    private final Map<String, AwsService> services;

    public AwsJsonRoute(AwsService... services) {
        this.services =
                Arrays.stream(services).collect(Collectors.toMap(AwsService::targetPrefix, Function.identity()));
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        String target = call.header("X-Amz-Target").orElse("");
        int dot = target.indexOf('.');
        AwsService service = services.get(target.substring(0, Math.max(dot, 0)));
        if (service == null) {
            throw AwsException.client("UnknownOperationException", null);
        }
        try {
            AwsCall awsCall = new AwsCall(
                    target.substring(dot + 1), input(call.body()), AwsCall.accessKeyId(call), call.onUsedConnection());
            return service.callLater(awsCall).handle((output, failure) -> reply(service, output, failure));
        } catch (AwsException e) {
            return CompletableFuture.completedStage(reply(service, Optional.empty(), e));
        }
    }

    private static HttpReply reply(AwsService service, Optional<JsonNode> output, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
        if (cause == null) {
            return reply(200, service.jsonVersion(), Map.of(), output);
        }
        if (cause instanceof AwsException error) {
            return error(error, service.jsonVersion(), service.messageMember());
        }
        throw new CompletionException(cause);
    }

    private static ObjectNode input(byte[] body) {
        try {
            if (Json.MAPPER.readTree(body) instanceof ObjectNode input) {
                return input;
            }
        } catch (IOException e) {
            // The parser's message quotes the input, which may hold a secret.
        }
        throw AwsException.client("SerializationException", null);
    }

    static HttpReply error(AwsException error, String jsonVersion) {
        return error(error, jsonVersion, "message");
    }

    private static HttpReply error(AwsException error, String jsonVersion, String messageMember) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("__type", error.code());
        if (error.getMessage() != null) {
            body.put(messageMember, error.getMessage());
        }
        return reply(error.status(), jsonVersion, Map.of("x-amzn-ErrorType", error.code()), Optional.of(body));
    }

    private static HttpReply reply(
            int status, String jsonVersion, Map<String, String> headers, Optional<? extends JsonNode> body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("x-amzn-RequestId", UUID.randomUUID().toString());
        byte[] bytes = body.map(HttpReply::bytes).orElse(new byte[0]);
        return new HttpReply(status, "application/x-amz-json-" + jsonVersion, all, bytes);
    }
}
