package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/**
 * Brings resources that exist into a stack, as executing an IMPORT change set does: after they are imported, each is
 * updated to what the template says of it. The stack owns them from the end on; when it does not get there, what was
 * written stays, and nothing is deleted.
 */
final class Import {
    private final StackEnvironment environment;
    private final PreviousState previousState;
    private final Steps steps;

    Import(StackEnvironment environment, PreviousState previousState) {
        this.environment = environment;
        this.previousState = previousState;
        this.steps = new Steps(environment);
    }

    /**
     * Imports.
     *
     * @throws StackException when an update failed; then the stack is as before
     */
    void run(List<Importing> resources, Set<String> noEcho) throws StackException {
        StackJournal journal = environment.journal();
        environment.status("IMPORT_IN_PROGRESS", "User Initiated");
        Map<String, Importing> byId = new LinkedHashMap<>();
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        for (Importing resource : resources) {
            byId.put(resource.desired().logicalId(), resource);
            dependencies.put(resource.desired().logicalId(), resource.desired().dependencies());
        }
        if (!SideBySide.run(dependencies, logicalId -> bringIn(byId.get(logicalId)))) {
            rollBack();
            throw new StackException("The import failed: " + StackException.sentence(steps.problem())
                    + " The stack is as before. What was written stays, and nothing was deleted.");
        }
        journal.putAll(resources.stream().map(Importing::imported).toList());
        StackHeader header = journal.header().orElseThrow();
        journal.header(header.with(header.outputs(), noEcho));
        environment.status("IMPORT_COMPLETE", "");
    }

    private boolean bringIn(Importing resource) {
        DesiredResource desired = resource.desired();
        if (steps.hasFailed()) {
            return false;
        }
        environment.event("IMPORT_IN_PROGRESS", desired, "Resource import started.");
        environment.event("IMPORT_COMPLETE", desired, "Resource import completed.");
        if (!steps.begin("UPDATE", desired, "Apply stack-level tags to imported resource if applicable.")) {
            return false;
        }
        try {
            update(resource);
            steps.complete("UPDATE", desired);
            return true;
        } catch (ProvisioningException e) {
            steps.fail("UPDATE", desired, e);
            return false;
        }
    }

    private void update(Importing resource) throws ProvisioningException {
        DesiredResource desired = resource.desired();
        StackResource imported = resource.imported();
        environment.models().forget(imported);
        environment
                .models()
                .know(
                        imported,
                        environment
                                .provider(desired.type())
                                .update(
                                        environment.origin(desired.logicalId(), false),
                                        resource.identifier(),
                                        resource.previous(previousState),
                                        desired.properties()));
    }

    private void rollBack() {
        environment.status("IMPORT_ROLLBACK_IN_PROGRESS", steps.rollbackReason());
        environment.status("IMPORT_ROLLBACK_COMPLETE", "");
        if (environment.journal().isEmpty()) {
            environment.journal().remove();
        }
    }
}
