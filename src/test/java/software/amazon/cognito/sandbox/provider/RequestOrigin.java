package software.amazon.cognito.sandbox.provider;

/**
 * Which step of which stack asks for an operation.
 *
 * @param clientRequestToken the same when the operation is tried again
 */
public record RequestOrigin(String stackId, String logicalId, String clientRequestToken) {
    /** A name for a resource that the template gives none, as CloudFormation makes it: stack, logical id, random. */
    String physicalName() {
        String stackName = stackId.split("/")[1];
        return stackName + "-" + logicalId + "-" + clientRequestToken.substring(0, 8);
    }
}
