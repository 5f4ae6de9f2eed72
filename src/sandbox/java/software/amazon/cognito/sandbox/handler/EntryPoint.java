package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Where a resource type's handlers are invoked, as its template.yml names it. */
@FunctionalInterface
public interface EntryPoint {
    /**
     * Invokes a handler once.
     *
     * @param request as CloudFormation sends it to the type's Lambda function
     * @return the progress event, as the handler wrote it
     * @throws IOException when the entry point cannot be run or fails outside the handler; its message holds nothing of
     *     the request
     */
    JsonNode invoke(JsonNode request) throws IOException;
}
