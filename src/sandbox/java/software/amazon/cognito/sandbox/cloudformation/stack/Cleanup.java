package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/** Deletes resources side by side, each after those that need it. */
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
     * Deletes these resources, but for those that are to outlive the stack, which are only forgotten. When one cannot be
     * deleted, it and those that it needs stay.
     *
     * @return whether all are gone
     */
    boolean delete(Collection<StackResource> resources) {
        return SideBySide.run(dependents(resources), this::delete);
    }

    private boolean delete(StackResource resource) {
        if (resource.retention().keeps(rollback)) {
            journal.retire(resource);
            journal.deleted(resource);
            environment.event("DELETE_SKIPPED", resource.desired(), "");
            return true;
        }
        boolean current =
                journal.resource(resource.logicalId()).filter(resource::equals).isPresent();
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

    /**
     * The resources with those that must be deleted before them, dependents first. Templates of different times may make
     * a cycle together; it is cut open somewhere.
     */
    static Map<StackResource, Set<StackResource>> dependents(Collection<StackResource> resources) {
        Map<String, List<StackResource>> needing = new LinkedHashMap<>();
        resources.forEach(resource -> resource.dependencies()
                .forEach(needed -> needing.computeIfAbsent(needed, key -> new ArrayList<>())
                        .add(resource)));
        Map<StackResource, Set<StackResource>> ordered = new LinkedHashMap<>();
        Set<StackResource> seen = new HashSet<>();
        resources.forEach(resource -> visit(resource, needing, seen, ordered));
        return ordered;
    }

    private static void visit(
            StackResource resource,
            Map<String, List<StackResource>> needing,
            Set<StackResource> seen,
            Map<StackResource, Set<StackResource>> ordered) {
        if (seen.add(resource)) {
            List<StackResource> dependents = needing.getOrDefault(resource.logicalId(), List.of());
            dependents.forEach(dependent -> visit(dependent, needing, seen, ordered));
            Set<StackResource> before = new HashSet<>(dependents);
            before.retainAll(ordered.keySet());
            ordered.put(resource, before);
        }
    }
}
