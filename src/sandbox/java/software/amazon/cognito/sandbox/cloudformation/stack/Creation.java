package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/**
 * Creates resources so that none is lost: before, it writes down what it is about to make and what was there. A provider
 * says what a failed creation left behind; after an interruption nobody does, see {@link InterruptedCreations}.
 */
final class Creation {
    private final StackEnvironment environment;
    private final StackJournal journal;

    Creation(StackEnvironment environment) {
        this.environment = environment;
        this.journal = environment.journal();
    }

    /**
     * Creates a resource and makes it current.
     *
     * @throws ProvisioningException when there is none; what a failed creation left behind is retired
     */
    StackResource create(DesiredResource desired) throws ProvisioningException {
        ResourceProvider provider = environment.provider(desired.type());
        takeSnapshot(provider, desired);
        PendingCreate pending =
                new PendingCreate(environment.origin(desired.logicalId(), false), desired, environment.home());
        journal.begin(pending);
        try {
            ObjectNode model = provider.create(pending.origin(), desired.properties());
            ObjectNode identifier = provider.schema().identifier(model).orElseThrow(() -> noIdentifier(desired));
            StackResource created = desired.identifiedBy(identifier);
            journal.put(created);
            environment.models().know(created, model);
            return created;
        } catch (ProvisioningException e) {
            e.identifier().map(desired::identifiedBy).ifPresentOrElse(journal::retire, () -> journal.abandon(pending));
            throw e;
        }
    }

    /** One at a time: no creation of this deployment may begin before what was there is written down. */
    private synchronized void takeSnapshot(ResourceProvider provider, DesiredResource desired)
            throws ProvisioningException {
        ObjectNode scope = provider.listScope(desired.properties());
        if (journal.snapshot(desired.type(), scope).isEmpty()) {
            journal.snapshot(desired.type(), scope, list(provider, scope));
        }
    }

    /** What a scope holds; nothing when it is gone itself. */
    static List<ObjectNode> list(ResourceProvider provider, ObjectNode scope) throws ProvisioningException {
        try {
            return provider.list(scope);
        } catch (ProvisioningException e) {
            if (e.isNotFound()) {
                return List.of();
            }
            throw e;
        }
    }

    private static ProvisioningException noIdentifier(DesiredResource desired) {
        return new ProvisioningException(
                "InternalFailure", "The handler created " + desired.logicalId() + " without its identifier", null);
    }
}
