package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.check.TemplateCheck;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** One deployment of a template: changes the stack's resources side by side, each after those that it depends on. */
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
    private final Steps steps;

    Deployment(StackEnvironment environment, Map<String, JsonNode> parameters) {
        this.environment = environment;
        this.journal = environment.journal();
        this.planner = new Planner(environment);
        this.creation = new Creation(environment);
        this.rollback = new Rollback(environment);
        this.check = environment.templateCheck();
        this.scope = new StackScope(parameters, environment);
        this.steps = new Steps(environment);
    }

    /**
     * Runs it.
     *
     * @throws StackException when it failed and was rolled back, or when something could not be deleted in the end
     */
    void run(Template template, Set<String> noEcho) throws StackException {
        boolean creating = journal.header().orElseThrow().isBeingCreated();
        environment.status(creating ? "CREATE_IN_PROGRESS" : "UPDATE_IN_PROGRESS", "");
        List<StackOutput> outputs;
        try {
            change(template);
            outputs = planner.outputs(template, scope);
            checkExports(outputs);
        } catch (StackException | TemplateException | StackScope.UnreadableException e) {
            List<String> problems = rollBack(creating, e.getMessage());
            String failure = "The deployment failed: " + e.getMessage();
            throw new StackException(
                    problems.isEmpty()
                            ? failure
                            : StackException.sentence(failure) + " The roll-back failed too: "
                                    + String.join(" ", problems));
        }
        Set<String> hidden = new HashSet<>(noEcho);
        hidden.addAll(planner.secrets());
        journal.header(journal.header().orElseThrow().with(outputs, hidden).with(imports(template)));
        cleanUp(creating, template.resources().stream().map(Resource::logicalId).toList());
    }

    private void checkExports(List<StackOutput> outputs) throws StackException {
        Optional<String> obstacle =
                new Exports(environment).obstacle(journal.header().orElseThrow().outputs(), outputs, "update");
        if (obstacle.isPresent()) {
            throw new StackException("Update canceled. " + obstacle.get());
        }
    }

    private Set<String> imports(Template template) throws StackException {
        try {
            return Exports.imports(template, scope);
        } catch (TemplateException e) {
            throw new StackException(e.getMessage());
        }
    }

    private void change(Template template) throws StackException {
        Map<String, Resource> resources = new LinkedHashMap<>();
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        for (Resource resource : template.resources()) {
            resources.put(resource.logicalId(), resource);
            dependencies.put(resource.logicalId(), resource.dependencies());
        }
        if (!SideBySide.run(dependencies, id -> change(template, resources.get(id)))) {
            throw new StackException(steps.problem());
        }
    }

    private boolean change(Template template, Resource resource) {
        if (steps.hasFailed()) {
            return false;
        }
        try {
            // Only now all that it refers to is known.
            check.check(template, resource, scope, Deployment::mayBeShown);
            return change(planner.desired(resource, scope));
        } catch (TemplateException | StackScope.UnreadableException e) {
            String operation = journal.resource(resource.logicalId()).isPresent() ? "UPDATE" : "CREATE";
            steps.fail(operation, resource.type(), resource.logicalId(), e.getMessage(), e.getMessage());
            return false;
        }
    }

    private static boolean mayBeShown(Reference reference) {
        return reference.attribute() == null || !Secrets.isSecret(reference.attribute());
    }

    private boolean change(DesiredResource desired) {
        StackResource current = journal.resource(desired.logicalId()).orElse(null);
        Change change =
                Change.of(current, desired, environment.provider(desired.type()).schema());
        return switch (change) {
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
    }

    private boolean keep(StackResource current, DesiredResource desired) {
        StackResource kept = desired.identifiedBy(current.identifier());
        if (!kept.equals(current)) {
            journal.put(kept);
        }
        scope.ready(kept);
        return true;
    }

    /** Changes one resource. */
    private interface Step {
        /** Returns the resource as it is afterwards. */
        StackResource run() throws ProvisioningException;
    }

    private boolean step(String operation, DesiredResource desired, String reason, Step step) {
        if (!steps.begin(operation, desired, reason)) {
            return false;
        }
        try {
            scope.ready(step.run());
            steps.complete(operation, desired);
            return true;
        } catch (ProvisioningException e) {
            steps.fail(operation, desired, e);
            return false;
        }
    }

    /** Returns what went wrong, in sentences; empty when it worked. */
    private List<String> rollBack(boolean creating, String reason) {
        String prefix = creating ? "ROLLBACK" : "UPDATE_ROLLBACK";
        String failed = steps.hasFailed() ? steps.rollbackReason() : reason;
        environment.status(
                prefix + "_IN_PROGRESS",
                StackException.sentence(failed) + (creating ? " Rollback requested by user." : ""));
        List<String> problems = creating ? rollback.removeAll() : rollback.run();
        journal.forgetSnapshotsUnlessPending();
        environment.status(prefix + (problems.isEmpty() ? "_COMPLETE" : "_FAILED"), "");
        if (journal.isEmpty()) {
            journal.remove();
        }
        return problems;
    }

    private void cleanUp(boolean creating, Collection<String> wanted) throws StackException {
        if (!creating) {
            environment.status("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "");
        }
        for (StackResource resource : journal.resources().values()) {
            if (!wanted.contains(resource.logicalId())) {
                journal.retire(resource);
            }
        }
        boolean complete = new Cleanup(environment).delete(journal.retired());
        journal.forgetSnapshotsUnlessPending();
        environment.status(creating ? "CREATE_COMPLETE" : "UPDATE_COMPLETE", "");
        if (!complete) {
            throw new StackException("Deployed, but something could not be deleted. Deploy again to try again.");
        }
    }
}
