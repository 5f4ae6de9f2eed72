package software.amazon.cognito.sandbox.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.template.Resource;
import software.amazon.cognito.sandbox.template.Template;
import software.amazon.cognito.sandbox.template.TemplateException;

/** One deployment of a template: changes the stack's resources one after the other, in dependency order. */
final class Deployment {
    private static final String REPLACEMENT =
            "Requested update requires the creation of a new physical resource; hence creating one.";

    private final StackEnvironment environment;
    private final StackJournal journal;
    private final Planner planner;
    private final Creation creation;
    private final Rollback rollback;
    private final StackScope scope;

    Deployment(StackEnvironment environment, Map<String, JsonNode> parameters) {
        this.environment = environment;
        this.journal = environment.journal();
        this.planner = new Planner(environment);
        this.creation = new Creation(environment);
        this.rollback = new Rollback(environment);
        this.scope = new StackScope(parameters, environment.providers(), environment.models());
    }

    /**
     * Runs it.
     *
     * @throws StackException when it failed and was rolled back, or when something could not be deleted in the end
     */
    void run(Template template, Set<String> noEcho) throws StackException {
        String operation = journal.resources().isEmpty() ? "CREATE" : "UPDATE";
        environment.status(operation + "_IN_PROGRESS", "");
        List<StackOutput> outputs;
        try {
            for (Resource resource : template.resources()) {
                change(resource);
            }
            outputs = planner.outputs(template, scope);
        } catch (StackException | TemplateException | StackScope.UnreadableException e) {
            rollBack(operation, e.getMessage());
            throw new StackException("The deployment failed: " + e.getMessage());
        }
        journal.header(journal.header().orElseThrow().with(outputs, noEcho));
        cleanUp(
                operation,
                template.resources().stream().map(Resource::logicalId).toList());
    }

    private void change(Resource resource) throws StackException, TemplateException {
        DesiredResource desired = planner.desired(resource, scope);
        StackResource current = journal.resources().get(desired.logicalId());
        Change change =
                Change.of(current, desired, environment.provider(desired.type()).schema());
        StackResource changed =
                switch (change) {
                    case NONE -> keep(current, desired);
                    case CREATE -> step("CREATE", desired, "", () -> {
                        StackResource created = creation.create(desired);
                        rollback.created(created);
                        return created;
                    });
                    case UPDATE -> step("UPDATE", desired, "", () -> {
                        rollback.updating(current);
                        return new Update(environment).run(current, desired);
                    });
                    case REPLACE -> step("UPDATE", desired, REPLACEMENT, () -> {
                        StackResource created = creation.create(desired);
                        rollback.replaced(current);
                        return created;
                    });
                };
        scope.ready(changed);
    }

    private StackResource keep(StackResource current, DesiredResource desired) {
        StackResource kept = desired.identifiedBy(current.identifier());
        if (!kept.equals(current)) {
            journal.put(kept);
        }
        return kept;
    }

    /** Changes one resource. */
    private interface Step {
        /** Returns the resource as it is afterwards. */
        StackResource run() throws ProvisioningException;
    }

    private StackResource step(String operation, DesiredResource desired, String reason, Step step)
            throws StackException {
        environment.event(operation + "_IN_PROGRESS", desired, reason);
        try {
            StackResource changed = step.run();
            environment.event(operation + "_COMPLETE", desired, "");
            return changed;
        } catch (ProvisioningException e) {
            environment.event(operation + "_FAILED", desired, StackException.reason(e));
            throw new StackException(desired.logicalId() + ": " + e.getMessage());
        }
    }

    private void rollBack(String operation, String reason) {
        String prefix = operation.equals("CREATE") ? "ROLLBACK" : "UPDATE_ROLLBACK";
        environment.status(prefix + "_IN_PROGRESS", reason);
        boolean complete = rollback.run();
        journal.forgetSnapshotsUnlessPending();
        environment.status(prefix + (complete ? "_COMPLETE" : "_FAILED"), "");
        if (journal.isEmpty()) {
            journal.remove();
        }
    }

    private void cleanUp(String operation, Collection<String> wanted) throws StackException {
        for (StackResource resource : journal.resources().values()) {
            if (!wanted.contains(resource.logicalId())) {
                journal.retire(resource);
            }
        }
        List<StackResource> retired = journal.retired();
        if (!retired.isEmpty()) {
            environment.status(operation + "_COMPLETE_CLEANUP_IN_PROGRESS", "");
        }
        boolean complete = new Cleanup(environment).delete(retired);
        journal.forgetSnapshotsUnlessPending();
        environment.status(operation + "_COMPLETE", "");
        if (!complete) {
            throw new StackException("Deployed, but something could not be deleted. Deploy again to try again.");
        }
    }
}
