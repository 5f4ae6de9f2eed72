package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * On whose behalf, and where, handlers are invoked.
 *
 * @param region such as {@code us-east-1}
 * @param credentials asked for anew for each invocation, because a session ends
 */
public record Caller(String accountId, String region, Supplier<AwsSessionCredentials> credentials) {

    ObjectNode credentialsJson() {
        AwsSessionCredentials session = credentials.get();
        return JsonNodeFactory.instance
                .objectNode()
                .put("accessKeyId", session.accessKeyId())
                .put("secretAccessKey", session.secretAccessKey())
                .put("sessionToken", session.sessionToken());
    }
}
