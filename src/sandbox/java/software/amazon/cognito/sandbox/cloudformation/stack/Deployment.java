package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.TemplateCheck;
import software.amazon.cognito.sandbox.cloudformation.template.TemplateException;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

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
    private final TemplateCheck check;
    private String rollbackReason;

    Deployment(StackEnvironment environment, Map<String, JsonNode> parameters) {
        this.environment = environment;
        this.journal = environment.journal();
        this.planner = new Planner(environment);
        this.creation = new Creation(environment);
        this.rollback = new Rollback(environment);
        this.check = environment.templateCheck();
        this.scope = new StackScope(parameters, environment.providers(), environment.models());
    }

    /**
     * Runs it.
     *
     * @throws StackException when it failed and was rolled back, or when something could not be deleted in the end
     */
    void run(Template template, Set<String> noEcho) throws StackException {
        boolean creating = journal.header().orElseThrow().isBeingCreated();
        String operation = creating ? "CREATE" : "UPDATE";
        environment.status(operation + "_IN_PROGRESS", "");
        List<StackOutput> outputs;
        try {
            for (Resource resource : template.resources()) {
                change(resource, desired(template, resource));
            }
            outputs = planner.outputs(template, scope);
        } catch (StackException | TemplateException | StackScope.UnreadableException e) {
            List<String> problems = rollBack(creating, e.getMessage());
            throw new StackException("The deployment failed: " + e.getMessage()
                    + (problems.isEmpty() ? "" : " The roll-back failed too: " + String.join(" ", problems)));
        }
        journal.header(journal.header().orElseThrow().with(outputs, noEcho));
        cleanUp(
                operation,
                template.resources().stream().map(Resource::logicalId).toList());
    }

    /** What the template wants of a resource, checked now that all that it refers to is known. */
    private DesiredResource desired(Template template, Resource resource) throws StackException {
        try {
            check.check(template, resource, scope, Deployment::mayBeShown);
            return planner.desired(resource, scope);
        } catch (TemplateException | StackScope.UnreadableException e) {
            String operation = journal.resources().containsKey(resource.logicalId()) ? "UPDATE" : "CREATE";
            throw failed(operation, resource.logicalId(), resource.type(), e.getMessage(), e.getMessage());
        }
    }

    private static boolean mayBeShown(Reference reference) {
        return reference.attribute() == null || !Secrets.isSecret(reference.attribute());
    }

    private void change(Resource resource, DesiredResource desired) throws StackException {
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
                        rollback.updating(current, desired);
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
            throw failed(
                    operation,
                    desired.logicalId(),
                    desired.type(),
                    StackException.reason(e),
                    desired.logicalId() + ": " + e.getMessage());
        }
    }

    private StackException failed(String operation, String logicalId, String type, String reason, String message) {
        environment.event(operation + "_FAILED", type, logicalId, reason);
        rollbackReason =
                "The following resource(s) failed to " + operation.toLowerCase(Locale.ROOT) + ": [" + logicalId + "].";
        return new StackException(message);
    }

    /** Returns what went wrong, in sentences; empty when it worked. */
    private List<String> rollBack(boolean creating, String reason) {
        String prefix = creating ? "ROLLBACK" : "UPDATE_ROLLBACK";
        environment.status(prefix + "_IN_PROGRESS", Objects.requireNonNullElse(rollbackReason, reason));
        List<String> problems = creating ? rollback.removeAll() : rollback.run();
        journal.forgetSnapshotsUnlessPending();
        environment.status(prefix + (problems.isEmpty() ? "_COMPLETE" : "_FAILED"), "");
        if (journal.isEmpty()) {
            journal.remove();
        }
        return problems;
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
