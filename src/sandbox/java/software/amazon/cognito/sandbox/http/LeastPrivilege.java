package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/**
 * Denies a handler what its schema does not permit, as IAM does. Which handler calls is told by the access key id, which
 * the sandbox makes up; calls of others pass.
 *
 * @param cognito answers what is permitted
 * @param schemas of the resource types, with the permissions of their handlers
 */
public record LeastPrivilege(Route cognito, List<JsonNode> schemas) implements Route {
    private static final String PREFIX = "CALLER";
    private static final String ACTION = "cognito-idp:";

    /** The access key id of a caller: of a handler, see {@link #handler}, or of anybody else. */
    public static String accessKeyId(String caller) {
        return PREFIX + caller;
    }

    /** The caller whose access key id this is; empty when it is an id of another kind. */
    public static Optional<String> caller(String accessKeyId) {
        return Optional.of(accessKeyId).filter(id -> id.startsWith(PREFIX)).map(id -> id.substring(PREFIX.length()));
    }

    /** A type's handler as a caller, such as {@code AWS::Cognito::UserPoolClient.CREATE}. */
    public static String handler(String typeName, String action) {
        return typeName + "." + action;
    }

    /** A type's name, or what starts with one, without its first part: the same handlers serve it in any namespace. */
    private static String withoutNamespace(String typeName) {
        return typeName.substring(typeName.indexOf("::") + 1);
    }

    @Override
    public CompletionStage<HttpReply> handle(HttpCall call) {
        String caller =
                AwsCall.accessKeyId(call).flatMap(LeastPrivilege::caller).orElse("");
        String target = call.header("X-Amz-Target").orElse("");
        String operation = target.substring(target.indexOf('.') + 1);
        if (permits(caller, operation)) {
            return cognito.handle(call);
        }
        String message = "The handler %s is not authorized to perform: %s%s".formatted(caller, ACTION, operation);
        return CompletableFuture.completedStage(
                AwsJsonRoute.error(AwsException.client("AccessDeniedException", message), "1.1"));
    }

    /** Whether a caller may call an operation of Cognito: a handler what its schema names, anybody else all of them. */
    public boolean permits(String caller, String operation) {
        return permissions(caller)
                .map(permissions -> names(permissions, ACTION + operation))
                .orElse(true);
    }

    private Optional<JsonNode> permissions(String caller) {
        return schemas.stream()
                .flatMap(schema -> schema.path("handlers").properties().stream()
                        .filter(handler -> withoutNamespace(caller)
                                .equals(withoutNamespace(handler(
                                        schema.path("typeName").asText(),
                                        handler.getKey().toUpperCase(Locale.ROOT)))))
                        .map(handler -> handler.getValue().path("permissions")))
                .findFirst();
    }

    private static boolean names(JsonNode permissions, String operation) {
        return StreamSupport.stream(permissions.spliterator(), false)
                .anyMatch(permission -> permission.asText().equals(operation));
    }
}
