package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/**
 * Denies a handler what its schema does not permit, as IAM does. Which handler calls is told by the access key id, which
 * the sandbox makes up; calls of others pass.
 *
 * @param cognito answers what is permitted
 * @param schema of the resource type, with the permissions of its handlers
 */
public record LeastPrivilege(Route cognito, JsonNode schema) implements Route {
    private static final String PREFIX = "CALLER";

    /** The access key id of a caller; a handler's is that of its action, such as {@code CALLERCREATE}. */
    public static String accessKeyId(String caller) {
        return PREFIX + caller;
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        String caller = AwsCall.accessKeyId(call).orElse("").replaceFirst("^" + PREFIX, "");
        JsonNode handler = schema.path("handlers").path(caller.toLowerCase(Locale.ROOT));
        String target = call.header("X-Amz-Target").orElse("");
        String operation = "cognito-idp:" + target.substring(target.indexOf('.') + 1);
        if (handler.isMissingNode() || isPermitted(handler, operation)) {
            return cognito.handle(call);
        }
        String message = "The %s handler is not authorized to perform: %s".formatted(caller, operation);
        return CompletableFuture.completedStage(
                AwsJsonRoute.error(AwsException.client("AccessDeniedException", message), "1.1"));
    }

    private static boolean isPermitted(JsonNode handler, String operation) {
        return StreamSupport.stream(handler.path("permissions").spliterator(), false)
                .anyMatch(permission -> permission.asText().equals(operation));
    }
}
