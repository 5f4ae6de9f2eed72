package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.http.LeastPrivilege;

/**
 * On whose behalf, and where, handlers are invoked.
 *
 * @param region such as {@code us-east-1}
 * @param credentials by who calls, such as a type's handler; asked for anew each time, because a session ends
 */
public record Caller(String accountId, String region, Function<String, AwsSessionCredentials> credentials) {

    ObjectNode credentialsJson(String resourceType, Action action) {
        AwsSessionCredentials session = credentials.apply(LeastPrivilege.handler(resourceType, action.name()));
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessKeyId", session.accessKeyId())
                .put("secretAccessKey", session.secretAccessKey())
                .put("sessionToken", session.sessionToken());
    }
}
