package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A resource that a stack owns.
 *
 * @param identifier its primary identifier
 * @param properties what the last deployed template says of it
 * @param dependencies the logical ids of the resources that it needs
 * @param unsettled whether an update was begun and not known to have ended: the properties are then those that it may
 *     have, the ones before and the ones after the update together
 */
public record StackResource(
        String logicalId,
        String type,
        ObjectNode identifier,
        ObjectNode properties,
        Set<String> dependencies,
        boolean unsettled,
        Retention retention) {
    public StackResource {
        retention = retention == null ? Retention.NONE : retention;
    }

    /** This resource while it is being updated to what is desired. */
    StackResource updating(DesiredResource desired) {
        ObjectNode either = properties.deepCopy().setAll(desired.properties());
        return new StackResource(
                logicalId, type, identifier, either, desired.dependencies(), true, desired.retention());
    }

    /** This resource once another has come in its place. */
    StackResource replaced() {
        return new StackResource(
                logicalId, type, identifier, properties, dependencies, unsettled, retention.replaced());
    }

    DesiredResource desired() {
        return new DesiredResource(logicalId, type, properties, dependencies, retention);
    }
}
