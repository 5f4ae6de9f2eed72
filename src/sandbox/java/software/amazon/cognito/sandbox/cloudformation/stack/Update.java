package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/** Updates resources in place; one whose update does not end stays marked as unsettled. */
final class Update {
    private final StackEnvironment environment;

    Update(StackEnvironment environment) {
        this.environment = environment;
    }

    /** Updates a current resource to what is desired. */
    StackResource run(StackResource now, DesiredResource desired) throws ProvisioningException {
        return run(now, now.properties(), desired, false);
    }

    /**
     * Updates a current resource back to what it was.
     *
     * @param failed what it was to become, whether or not anything of that took effect
     */
    StackResource rollBack(StackResource now, DesiredResource failed, DesiredResource before)
            throws ProvisioningException {
        return run(now, failed.properties(), before, true);
    }

    private StackResource run(StackResource now, ObjectNode previous, DesiredResource desired, boolean rollback)
            throws ProvisioningException {
        environment.journal().put(now.updating(desired));
        environment.models().forget(now);
        RequestOrigin origin = environment.origin(desired.logicalId(), rollback);
        ObjectNode model =
                environment.provider(desired.type()).update(origin, now.identifier(), previous, desired.properties());
        StackResource updated = desired.identifiedBy(now.identifier());
        environment.models().know(updated, model);
        environment.journal().put(updated);
        return updated;
    }
}
