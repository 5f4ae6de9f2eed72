package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/**
 * Takes back what a failed deployment did: updates to what was before, each after those that it depended on, then deletes
 * what had been made.
 */
final class Rollback {
    private final StackEnvironment environment;
    private final StackJournal journal;
    private final List<StackResource> retiredBefore;
    private final List<StackResource> created = Collections.synchronizedList(new ArrayList<>());
    private final List<StackResource> replaced = Collections.synchronizedList(new ArrayList<>());
    /** By logical id. */
    private final Map<String, Attempt> updated = Collections.synchronizedMap(new LinkedHashMap<>());

    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    /** An update that was begun, whatever came of it. */
    private record Attempt(StackResource before, DesiredResource desired) {}

    /** For a deployment that begins now. */
    Rollback(StackEnvironment environment) {
        this.environment = environment;
        this.journal = environment.journal();
        this.retiredBefore = journal.retired();
    }

    void created(StackResource resource) {
        created.add(resource);
    }

    void replaced(StackResource before) {
        replaced.add(before);
    }

    /** A resource that is about to be updated. */
    void updating(StackResource before, DesiredResource desired) {
        updated.put(before.logicalId(), new Attempt(before, desired));
    }

    /** Takes everything back and returns what went wrong, in sentences; empty when it worked. */
    List<String> run() {
        created.forEach(journal::retire);
        replaced.forEach(journal::put);
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        updated.forEach((logicalId, attempt) ->
                dependencies.put(logicalId, attempt.before().dependencies()));
        SideBySide.run(dependencies, logicalId -> updateBack(updated.get(logicalId)));
        if (problems.isEmpty()) {
            environment.status("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "");
        }
        delete(journal.retired().stream()
                .filter(resource -> !retiredBefore.contains(resource))
                .toList());
        return problems;
    }

    /** Deletes all that the stack has, for a stack whose creation failed. */
    List<String> removeAll() {
        journal.resources().values().forEach(journal::retire);
        delete(journal.retired());
        return problems;
    }

    private void delete(List<StackResource> resources) {
        if (!Cleanup.inRollback(environment).delete(resources)) {
            problems.add("Not all that it made could be deleted: deploy or destroy to try again.");
        }
    }

    /** Returns true in any case: one that cannot be taken back is no reason to leave those that depend on it. */
    private boolean updateBack(Attempt attempt) {
        StackResource before = attempt.before();
        if (before.unsettled()) {
            // Nobody knows what it was: the next deployment updates it in any case.
            return true;
        }
        environment.event("UPDATE_IN_PROGRESS", before.desired(), "");
        try {
            StackResource now = journal.resource(before.logicalId()).orElseThrow();
            new Update(environment).rollBack(now, attempt.desired(), before.desired());
            environment.event("UPDATE_COMPLETE", before.desired(), "");
        } catch (ProvisioningException e) {
            environment.event("UPDATE_FAILED", before.desired(), StackException.reason(e));
            problems.add(problem(before.logicalId(), e));
        }
        return true;
    }

    private static String problem(String logicalId, ProvisioningException e) {
        return e.isNotFound()
                ? logicalId + " was deleted outside the stack. Remove it from the template, deploy, then add it again."
                : logicalId + ": " + e.getMessage();
    }
}
