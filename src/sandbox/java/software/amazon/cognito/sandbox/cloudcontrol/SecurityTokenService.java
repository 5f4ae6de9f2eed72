package software.amazon.cognito.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.http.AwsQueryService;
import software.amazon.cognito.sandbox.http.Json;

/** What clients of Cloud Control ask of AWS STS (2011-06-15): who they are. Everybody is one user. */
public record SecurityTokenService(String accountId) implements AwsQueryService {
    @Override
    public String version() {
        return "2011-06-15";
    }

    @Override
    public String namespace() {
        return "https://sts.amazonaws.com/doc/2011-06-15/";
    }

    @Override
    public Set<String> actions() {
        return Set.of("GetCallerIdentity");
    }

    @Override
    public ObjectNode call(String action, Map<String, String> parameters) {
        if (!actions().contains(action)) {
            throw AwsQueryService.unknownAction(action, version());
        }
        return Json.MAPPER
                .createObjectNode()
                .put("Arn", "arn:aws:iam::" + accountId + ":user/sandbox")
                .put("UserId", "AIDASANDBOXSANDBOXSAN")
                .put("Account", accountId);
    }
}
