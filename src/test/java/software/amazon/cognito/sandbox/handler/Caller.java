package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * On whose behalf, and where, handlers are invoked.
 *
 * @param region such as {@code us-east-1}
 * @param credentials by who calls: an action for its handler; asked for anew each time, because a session ends
 */
public record Caller(String accountId, String region, Function<String, AwsSessionCredentials> credentials) {

    ObjectNode credentialsJson(Action action) {
        AwsSessionCredentials session = credentials.apply(action.name());
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessKeyId", session.accessKeyId())
                .put("secretAccessKey", session.secretAccessKey())
                .put("sessionToken", session.sessionToken());
    }
}
