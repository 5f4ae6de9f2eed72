package software.amazon.cognito.sandbox.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** Takes back what a failed deployment did: the last step first, then deletes what it had made. */
final class Rollback {
    private final StackEnvironment environment;
    private final StackJournal journal;
    private final List<StackResource> retiredBefore;
    private final Deque<Undo> steps = new ArrayDeque<>();

    /** Takes back one step. */
    private interface Undo {
        /** Returns whether it worked. */
        boolean run();
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
            return true;
        });
    }

    void replaced(StackResource before) {
        steps.push(() -> {
            journal.put(before);
            return true;
        });
    }

    /** A resource that is about to be updated. */
    void updating(StackResource before) {
        steps.push(() -> updateBack(before));
    }

    /** Takes everything back and returns whether it worked. */
    boolean run() {
        boolean complete = true;
        while (!steps.isEmpty()) {
            complete &= steps.pop().run();
        }
        List<StackResource> made = journal.retired().stream()
                .filter(resource -> !retiredBefore.contains(resource))
                .toList();
        return new Cleanup(environment).delete(made) & complete;
    }

    private boolean updateBack(StackResource before) {
        if (before.unsettled()) {
            // Nobody knows what it was: the next deployment updates it in any case.
            return true;
        }
        environment.event("UPDATE_IN_PROGRESS", before.desired(), "");
        try {
            new Update(environment).run(journal.resources().get(before.logicalId()), before.desired());
            environment.event("UPDATE_COMPLETE", before.desired(), "");
            return true;
        } catch (ProvisioningException e) {
            environment.event("UPDATE_FAILED", before.desired(), StackException.reason(e));
            return false;
        }
    }
}
