package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A resource as a template wants it, its references resolved.
 *
 * @param dependencies the logical ids of the resources that it needs
 */
record DesiredResource(
        String logicalId, String type, ObjectNode properties, Set<String> dependencies, Retention retention) {
    DesiredResource(String logicalId, String type, ObjectNode properties, Set<String> dependencies) {
        this(logicalId, type, properties, dependencies, Retention.NONE);
    }

    StackResource identifiedBy(ObjectNode identifier) {
        return new StackResource(logicalId, type, identifier, properties, dependencies, false, retention);
    }
}
