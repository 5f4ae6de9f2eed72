package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request to a handler, in the parts that differ from call to call.
 *
 * @param clientRequestToken the same for every invocation that belongs to one operation
 * @param stackId null outside a stack, as for Cloud Control
 * @param logicalId null outside a stack
 * @param desired the resource's properties
 * @param previous the properties before an update; else null
 * @param nextToken where a LIST goes on; else null
 * @param maxResults how many a LIST may return at once; null for as many as the handler likes
 * @param rollback whether a stack takes back a failed operation: an update's previous properties are then those that
 *     just failed
 */
public record HandlerRequest(
        Action action,
        String clientRequestToken,
        String stackId,
        String logicalId,
        ObjectNode desired,
        ObjectNode previous,
        String nextToken,
        Integer maxResults,
        boolean rollback) {

    /** A request that creates or changes a resource. */
    public HandlerRequest(
            Action action,
            String clientRequestToken,
            String stackId,
            String logicalId,
            ObjectNode desired,
            ObjectNode previous) {
        this(action, clientRequestToken, stackId, logicalId, desired, previous, null, null, false);
    }

    /** A request that reads, deletes or lists: it needs nothing but properties. */
    public static HandlerRequest of(Action action, String clientRequestToken, ObjectNode desired) {
        return new HandlerRequest(action, clientRequestToken, null, null, desired, null);
    }

    /** The same request for a page of a LIST. */
    public HandlerRequest page(String token, Integer most) {
        return new HandlerRequest(
                action, clientRequestToken, stackId, logicalId, desired, previous, token, most, rollback);
    }

    /** The same request in a roll-back. */
    public HandlerRequest inRollback() {
        return new HandlerRequest(
                action, clientRequestToken, stackId, logicalId, desired, previous, nextToken, maxResults, true);
    }

    /** The same request with the model that the handler returned while in progress. */
    HandlerRequest with(ObjectNode model) {
        return new HandlerRequest(
                action, clientRequestToken, stackId, logicalId, model, previous, nextToken, maxResults, rollback);
    }

    /** The request as CloudFormation sends it to the type's Lambda function. */
    public ObjectNode toJson(String resourceType, Caller caller, JsonNode callbackContext) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("action", action.name())
                .put("awsAccountId", caller.accountId())
                .put("region", caller.region())
                .put("bearerToken", clientRequestToken)
                .put("resourceType", resourceType)
                .put("resourceTypeVersion", "00000001")
                .put("stackId", stackId)
                .put("nextToken", nextToken)
                .put("maxResults", maxResults)
                .put("rollback", rollback);
        request.set("callbackContext", callbackContext);
        ObjectNode data = request.putObject("requestData");
        data.put("logicalResourceId", logicalId);
        data.set("resourceProperties", desired);
        data.set("previousResourceProperties", previous);
        data.set("callerCredentials", caller.credentialsJson(resourceType, action));
        data.putObject("systemTags");
        data.putObject("stackTags");
        return request;
    }
}
