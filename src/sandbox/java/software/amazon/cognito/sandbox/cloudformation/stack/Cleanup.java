package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/** Deletes resources, each before those that it needs. */
final class Cleanup {
    private final StackEnvironment environment;
    private final StackJournal journal;
    private final boolean rollback;

    Cleanup(StackEnvironment environment) {
        this(environment, false);
    }

    private Cleanup(StackEnvironment environment, boolean rollback) {
        this.environment = environment;
        this.journal = environment.journal();
        this.rollback = rollback;
    }

    /** One that deletes what a failed deployment had made. */
    static Cleanup inRollback(StackEnvironment environment) {
        return new Cleanup(environment, true);
    }

    /**
     * Deletes these resources. When one cannot be deleted, it and those that it needs stay.
     *
     * @return whether all are gone
     */
    boolean delete(Collection<StackResource> resources) {
        Set<String> needed = new HashSet<>();
        for (StackResource resource : dependentsFirst(resources)) {
            if (needed.contains(resource.logicalId()) || !delete(resource)) {
                needed.addAll(resource.dependencies());
                needed.add(resource.logicalId());
            }
        }
        return needed.isEmpty();
    }

    private boolean delete(StackResource resource) {
        boolean current = resource.equals(journal.resources().get(resource.logicalId()));
        RequestOrigin origin = environment.origin(resource.logicalId(), rollback);
        environment.event("DELETE_IN_PROGRESS", resource.desired(), "");
        journal.retire(resource);
        try {
            environment.provider(resource.type()).delete(origin, resource.identifier());
        } catch (ProvisioningException e) {
            if (!e.isNotFound()) {
                if (current) {
                    journal.put(resource);
                }
                environment.event("DELETE_FAILED", resource.desired(), StackException.reason(e));
                return false;
            }
        }
        journal.deleted(resource);
        environment.event("DELETE_COMPLETE", resource.desired(), "");
        return true;
    }

    static List<StackResource> dependentsFirst(Collection<StackResource> resources) {
        List<StackResource> ordered = new ArrayList<>();
        Set<StackResource> seen = new HashSet<>();
        resources.forEach(resource -> visit(resource, resources, seen, ordered));
        return ordered;
    }

    private static void visit(
            StackResource resource,
            Collection<StackResource> all,
            Set<StackResource> seen,
            List<StackResource> ordered) {
        if (seen.add(resource)) {
            all.stream()
                    .filter(other -> other.dependencies().contains(resource.logicalId()))
                    .forEach(other -> visit(other, all, seen, ordered));
            ordered.add(resource);
        }
    }
}
