package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** Takes back what a failed deployment did: the last step first, then deletes what it had made. */
final class Rollback {
    private final StackEnvironment environment;
    private final StackJournal journal;
    private final List<StackResource> retiredBefore;
    private final Deque<Undo> steps = new ArrayDeque<>();

    /** Takes back one step. */
    private interface Undo {
        /** Returns what went wrong, in a sentence; empty when it worked. */
        Optional<String> run();
    }

    /** For a deployment that begins now. */
    Rollback(StackEnvironment environment) {
        this.environment = environment;
        this.journal = environment.journal();
        this.retiredBefore = journal.retired();
    }

    void created(StackResource resource) {
        steps.push(() -> {
            journal.retire(resource);
            return Optional.empty();
        });
    }

    void replaced(StackResource before) {
        steps.push(() -> {
            journal.put(before);
            return Optional.empty();
        });
    }

    /** A resource that is about to be updated. */
    void updating(StackResource before, DesiredResource desired) {
        steps.push(() -> updateBack(before, desired));
    }

    /** Takes everything back and returns what went wrong, in sentences; empty when it worked. */
    List<String> run() {
        List<String> problems = new ArrayList<>();
        while (!steps.isEmpty()) {
            steps.pop().run().ifPresent(problems::add);
        }
        List<StackResource> made = journal.retired().stream()
                .filter(resource -> !retiredBefore.contains(resource))
                .toList();
        delete(made).ifPresent(problems::add);
        return problems;
    }

    /** Deletes all that the stack has, for a stack whose creation failed. */
    List<String> removeAll() {
        journal.resources().values().forEach(journal::retire);
        return delete(journal.retired()).stream().toList();
    }

    private Optional<String> delete(List<StackResource> resources) {
        return Cleanup.inRollback(environment).delete(resources)
                ? Optional.empty()
                : Optional.of("Not all that it made could be deleted: deploy or destroy to try again.");
    }

    private Optional<String> updateBack(StackResource before, DesiredResource failed) {
        if (before.unsettled()) {
            // Nobody knows what it was: the next deployment updates it in any case.
            return Optional.empty();
        }
        environment.event("UPDATE_IN_PROGRESS", before.desired(), "");
        try {
            StackResource now = journal.resources().get(before.logicalId());
            new Update(environment).rollBack(now, failed, before.desired());
            environment.event("UPDATE_COMPLETE", before.desired(), "");
            return Optional.empty();
        } catch (ProvisioningException e) {
            environment.event("UPDATE_FAILED", before.desired(), StackException.reason(e));
            return Optional.of(problem(before.logicalId(), e));
        }
    }

    private static String problem(String logicalId, ProvisioningException e) {
        return e.isNotFound()
                ? logicalId + " was deleted outside the stack. Remove it from the template, deploy, then add it again."
                : logicalId + ": " + e.getMessage();
    }
}
