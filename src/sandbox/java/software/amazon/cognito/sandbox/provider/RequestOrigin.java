package software.amazon.cognito.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Which step of which stack asks for an operation.
 *
 * @param stackId null outside of stacks
 * @param logicalId null outside of stacks
 * @param clientRequestToken the same when the operation is tried again
 * @param rollback whether the step takes back a failed operation
 */
public record RequestOrigin(String stackId, String logicalId, String clientRequestToken, boolean rollback) {
    /** Cognito takes names of 128 characters; a dash and a UUID follow the prefix. */
    private static final int MAX_PREFIX = 128 - 37;

    /** A request of Cloud Control, which knows neither stacks nor logical ids. */
    public static RequestOrigin outsideStacks(String clientRequestToken) {
        return new RequestOrigin(null, null, clientRequestToken, false);
    }

    /** A name for a resource that the template gives none, as CloudFormation makes it: stack, logical id, random. */
    String physicalName() {
        return stackAndLogicalId() + "-" + clientRequestToken.substring(0, 8);
    }

    /** The name that our handlers derive for an app client that has none; no other request derives it. */
    public String derivedName() {
        String prefix = stackAndLogicalId();
        String source = stackId + handlersLogicalId() + clientRequestToken;
        return prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX)) + "-"
                + UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the stack that asks. */
    public String stackName() {
        return stackId.split("/")[1];
    }

    private String stackAndLogicalId() {
        return stackId == null ? handlersLogicalId() : stackName() + "-" + logicalId;
    }

    private String handlersLogicalId() {
        return logicalId == null ? "AppClient" : logicalId;
    }
}
