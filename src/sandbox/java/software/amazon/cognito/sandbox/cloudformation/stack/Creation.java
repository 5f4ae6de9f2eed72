package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/**
 * Creates resources so that none is lost: before, it writes down what it is about to make and what was there. A provider
 * says what a failed creation left behind; after an interruption nobody does, so this looks for what is there now, belongs
 * to no stack, and can only be what was wanted.
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
        PendingCreate pending = new PendingCreate(environment.origin(desired.logicalId(), false), desired);
        journal.begin(pending);
        try {
            ObjectNode model = provider.create(pending.origin(), desired.properties());
            ObjectNode identifier = provider.schema().identifier(model).orElseThrow(() -> noIdentifier(desired));
            StackResource created = desired.identifiedBy(identifier);
            journal.put(created);
            environment.models().know(created, model);
            return created;
        } catch (ProvisioningException e) {
            e.identifier().map(desired::identifiedBy).ifPresentOrElse(journal::retire, journal::abandon);
            throw e;
        }
    }

    /** Ends a creation that an earlier, interrupted deployment began: what it made becomes current. */
    void settle() throws ProvisioningException {
        Optional<PendingCreate> pending = journal.pending();
        if (pending.isEmpty()) {
            return;
        }
        Optional<StackResource> found = find(pending.get());
        if (found.isPresent()) {
            journal.put(found.get());
            environment.event("CREATE_COMPLETE", found.get().desired(), "Begun by an interrupted deployment");
        } else {
            journal.abandon();
        }
    }

    private void takeSnapshot(ResourceProvider provider, DesiredResource desired) throws ProvisioningException {
        ObjectNode scope = provider.listScope(desired.properties());
        if (journal.snapshot(desired.type(), scope).isEmpty()) {
            journal.snapshot(desired.type(), scope, list(provider, scope));
        }
    }

    private Optional<StackResource> find(PendingCreate pending) throws ProvisioningException {
        DesiredResource desired = pending.desired();
        ResourceProvider provider = environment.provider(desired.type());
        ObjectNode scope = provider.listScope(desired.properties());
        Set<ObjectNode> before = journal.snapshot(desired.type(), scope).orElse(Set.of());
        Set<ObjectNode> owned = journal.owned(desired.type());
        for (ObjectNode identifier : list(provider, scope)) {
            if (!before.contains(identifier)
                    && !owned.contains(identifier)
                    && isResult(provider, pending, identifier)) {
                return Optional.of(desired.identifiedBy(identifier));
            }
        }
        return Optional.empty();
    }

    private static boolean isResult(ResourceProvider provider, PendingCreate pending, ObjectNode identifier)
            throws ProvisioningException {
        try {
            return provider.isResultOf(pending.origin(), pending.desired().properties(), provider.read(identifier));
        } catch (ProvisioningException e) {
            if (e.isNotFound()) {
                return false;
            }
            throw e;
        }
    }

    private static List<ObjectNode> list(ResourceProvider provider, ObjectNode scope) throws ProvisioningException {
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
