package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.UUID;
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
        environment.journal().put(now.updating(desired));
        environment.models().forget(now);
        RequestOrigin origin = new RequestOrigin(
                environment.stackId(), desired.logicalId(), UUID.randomUUID().toString());
        StackResource updated = desired.identifiedBy(now.identifier());
        environment
                .models()
                .know(
                        updated,
                        environment
                                .provider(desired.type())
                                .update(origin, now.identifier(), now.properties(), desired.properties()));
        environment.journal().put(updated);
        return updated;
    }
}
