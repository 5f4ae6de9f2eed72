package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.Output;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** Compares a template with a stack before anything is changed. */
final class Planner {
    private final StackEnvironment environment;
    private final DynamicReferences dynamicReferences;

    Planner(StackEnvironment environment) {
        this.environment = environment;
        this.dynamicReferences = new DynamicReferences(environment.values());
    }

    /**
     * Plans a deployment.
     *
     * @param scope knows the parameters; learns what the resources are going to be
     * @throws StackException when the template asks for something that cannot be done
     */
    ChangeSet.Plan plan(Template template, StackScope scope) throws StackException {
        try {
            List<PlannedChange> changes = changes(template, scope);
            Optional<StackHeader> header = environment.journal().header();
            List<StackOutput> outputs = outputs(template, scope);
            boolean sameOutputs =
                    header.filter(known -> known.outputs().equals(outputs)).isPresent();
            boolean nothingLeft = environment.journal().retired().isEmpty();
            return new ChangeSet.Plan(changes, changes.isEmpty() && sameOutputs && nothingLeft, null);
        } catch (TemplateException | StackScope.UnreadableException e) {
            // The deployment meets it too, and then takes back what it, or an interrupted one before it, has done.
            return new ChangeSet.Plan(List.of(), false, StackEvent.oneLine(e.getMessage()));
        }
    }

    private List<PlannedChange> changes(Template template, StackScope scope) throws TemplateException, StackException {
        Map<String, StackResource> current = environment.journal().resources();
        List<PlannedChange> changes = new ArrayList<>();
        for (Resource resource : template.resources()) {
            plan(resource, current.remove(resource.logicalId()), scope).ifPresent(changes::add);
        }
        current.values().stream()
                .map(left -> planned(
                        PlannedChange.Action.REMOVE,
                        left.desired(),
                        List.of(),
                        left.retention().keeps(false)))
                .forEach(changes::add);
        return changes;
    }

    private Optional<PlannedChange> plan(Resource resource, StackResource current, StackScope scope)
            throws TemplateException, StackException {
        DesiredResource desired = desired(resource, scope);
        if (current != null && !current.type().equals(desired.type())) {
            throw new StackException(resource.position() + ": " + desired.logicalId() + " is of type " + current.type()
                    + " in the stack. A resource cannot change its type; give the new one another logical id.");
        }
        Change change = change(current, desired);
        switch (change) {
            case NONE -> scope.ready(current);
            case UPDATE -> scope.unknown(desired.logicalId(), current);
            case CREATE, REPLACE -> scope.unknown(desired.logicalId(), null);
        }
        if (change == Change.CREATE) {
            return Optional.of(planned(PlannedChange.Action.ADD, desired, List.of(), false));
        }
        return isUnchanged(current, desired) ? Optional.empty() : Optional.of(modification(current, desired, change));
    }

    private PlannedChange modification(StackResource current, DesiredResource desired, Change change) {
        TypeSchema schema = environment.provider(desired.type()).schema();
        if (change == Change.REPLACE) {
            return planned(
                    PlannedChange.Action.REPLACE,
                    desired,
                    Change.createOnly(current, desired, schema),
                    current.retention().replaced().keeps(false));
        }
        return planned(PlannedChange.Action.MODIFY, desired, Change.properties(current, desired), false);
    }

    private static PlannedChange planned(
            PlannedChange.Action action, DesiredResource resource, List<String> properties, boolean retained) {
        return new PlannedChange(action, resource.logicalId(), resource.type(), properties, retained);
    }

    /** Whether a template says the same of a resource as the last one, its policies included. */
    boolean isUnchanged(StackResource current, DesiredResource desired) {
        return change(current, desired) == Change.NONE && current.retention().equals(desired.retention());
    }

    private Change change(StackResource current, DesiredResource desired) {
        return Change.of(current, desired, environment.provider(desired.type()).schema());
    }

    /** What the template wants of a resource, with its references resolved and its values of the schema's types. */
    DesiredResource desired(Resource resource, Scope scope) throws TemplateException {
        ObjectNode properties = (ObjectNode)
                dynamicReferences.resolve(resource, resource.properties().resolve(scope));
        dynamicReferences.secrets().forEach(environment.secrets()::addNoEcho);
        ResourceSchema schema = environment.provider(resource.type()).schema().template();
        ObjectNode coerced = schema.coerce(schema.withoutReadOnly(properties));
        Retention retention = new Retention(
                resource.policies().deletionPolicy(), resource.policies().updateReplacePolicy());
        return new DesiredResource(resource.logicalId(), resource.type(), coerced, resource.dependencies(), retention);
    }

    /** The values of dynamic references that must not be shown. */
    Set<String> secrets() {
        return dynamicReferences.secrets();
    }

    /** The outputs as they are stored. */
    List<StackOutput> outputs(Template template, Scope scope) throws TemplateException {
        List<StackOutput> outputs = new ArrayList<>();
        for (Output output : template.outputs().values()) {
            String text = environment.secrets().refer(output.text(scope));
            outputs.add(new StackOutput(output.name(), text, output.description(), output.exportName(scope)));
        }
        return outputs;
    }
}
