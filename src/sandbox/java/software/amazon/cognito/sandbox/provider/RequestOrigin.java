package software.amazon.cognito.sandbox.provider;

/**
 * Which step of which stack asks for an operation.
 *
 * @param stackId null outside of stacks
 * @param logicalId null outside of stacks
 * @param clientRequestToken the same when the operation is tried again
 * @param rollback whether the step takes back a failed operation
 */
public record RequestOrigin(String stackId, String logicalId, String clientRequestToken, boolean rollback) {
    /** Long names may be cut at the end; as much as this is always left. */
    private static final int MAX_PREFIX = 100;

    /** A request of Cloud Control, which knows neither stacks nor logical ids. */
    public static RequestOrigin outsideStacks(String clientRequestToken) {
        return new RequestOrigin(null, null, clientRequestToken, false);
    }

    /** A name for a resource that the template gives none, as CloudFormation makes it: stack, logical id, random. */
    String physicalName() {
        return stackAndLogicalId() + clientRequestToken.substring(0, 8);
    }

    /** What every such name of this resource starts with, whoever derives it. */
    String namePrefix() {
        String prefix = stackAndLogicalId();
        return prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX));
    }

    private String stackAndLogicalId() {
        if (stackId == null) {
            return "AppClient-"; // what the handlers take for a logical id when there is none
        }
        return stackId.split("/")[1] + "-" + logicalId + "-";
    }
}
