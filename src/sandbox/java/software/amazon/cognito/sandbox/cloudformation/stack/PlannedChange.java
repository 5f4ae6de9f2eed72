package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.List;

/**
 * What a deployment is going to do with a resource.
 *
 * @param properties the names of those that change, the create-only ones for a replacement; empty unless it is changed
 * @param retained whether what is replaced or removed goes on existing, outside of the stack
 */
public record PlannedChange(Action action, String logicalId, String type, List<String> properties, boolean retained) {
    /** The actions of a change set, in CloudFormation's words but for the replacement, which is a Modify there. */
    public enum Action {
        ADD,
        MODIFY,
        REPLACE,
        REMOVE
    }

    /** Whether something that exists is going to be deleted. */
    public boolean deletes() {
        return !retained && (action == Action.REPLACE || action == Action.REMOVE);
    }
}
