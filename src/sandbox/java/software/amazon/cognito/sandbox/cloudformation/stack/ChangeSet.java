package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.List;

/** What a deployment is going to do, to be looked at before it is done. */
public final class ChangeSet {
    private final Plan plan;
    private final Deploying deploying;

    /** Deploys what was planned. */
    interface Deploying {
        void run() throws StackException;
    }

    /**
     * A plan.
     *
     * @param changes of resources, in the order of their dependencies, removals last
     * @param empty whether nothing is to be done, not even with outputs
     * @param problem why nobody can tell before, in one line; null when it is known
     */
    record Plan(List<PlannedChange> changes, boolean empty, String problem) {}

    ChangeSet(Plan plan, Deploying deploying) {
        this.plan = plan;
        this.deploying = deploying;
    }

    /** What is going to be done with resources; empty, too, where nobody can tell before, see {@link #problem}. */
    public List<PlannedChange> changes() {
        return plan.changes();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return plan.empty();
    }

    /** Why nobody can tell before what is going to be done, in one line; null when it is known. */
    public String problem() {
        return plan.problem();
    }

    /**
     * Does it.
     *
     * @throws StackException when it failed and was taken back, or when something could not be deleted in the end
     */
    public void execute() throws StackException {
        if (!isEmpty()) {
            deploying.run();
        }
    }
}
