package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** A service that speaks the AWS query protocol. Called by many threads at once. */
public interface AwsQueryService {
    /** The version of its API, such as {@code 2011-06-15}, by which calls name it. */
    String version();

    /** The XML namespace of its responses. */
    String namespace();

    /** The names of all its actions, which are the only ones that the sandbox answers. */
    Set<String> actions();

    /**
     * Runs an action.
     *
     * @param parameters as they are in the form
     * @return the members of the action's result; a list becomes {@code member} elements
     * @throws AwsException for an error that the service reports
     */
    ObjectNode call(String action, Map<String, String> parameters);

    /** The error for an action that the service, or the sandbox, does not have. */
    static AwsException unknownAction(String action, String version) {
        return AwsException.client(
                "InvalidAction", "Could not find operation %s for version %s".formatted(action, version));
    }
}
