package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.cognito.sandbox.cloudformation.template.Output;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

/** Compares a template with a stack before anything is changed. */
final class Planner {
    private final StackEnvironment environment;

    Planner(StackEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Whether the template changes anything.
     *
     * @throws TemplateException when something in it cannot be resolved
     * @throws StackException when it asks for something that cannot be done
     */
    boolean changesAnything(Template template, StackScope scope) throws TemplateException, StackException {
        Map<String, StackResource> current = environment.journal().resources();
        boolean sameResources = current.size() == template.resources().size();
        for (Resource resource : template.resources()) {
            sameResources &= plan(resource, current.get(resource.logicalId()), scope);
        }
        List<StackOutput> outputs = outputs(template, scope);
        boolean sameOutputs = environment
                .journal()
                .header()
                .filter(header -> header.outputs().equals(outputs))
                .isPresent();
        return !sameResources
                || !sameOutputs
                || !environment.journal().retired().isEmpty();
    }

    /** Returns whether it stays as it is. */
    private boolean plan(Resource resource, StackResource current, StackScope scope)
            throws TemplateException, StackException {
        DesiredResource desired = desired(resource, scope);
        if (current != null && !current.type().equals(desired.type())) {
            throw new StackException(resource.position() + ": " + desired.logicalId() + " is of type " + current.type()
                    + " in the stack. A resource cannot change its type; give the new one another logical id.");
        }
        switch (change(current, desired)) {
            case NONE -> scope.ready(current);
            case UPDATE -> scope.unknown(desired.logicalId(), current);
            case CREATE, REPLACE -> scope.unknown(desired.logicalId(), null);
        }
        return current != null && isUnchanged(current, desired);
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
        ObjectNode properties = (ObjectNode) resource.properties().resolve(scope);
        ObjectNode coerced =
                environment.provider(resource.type()).schema().template().coerce(properties);
        Retention retention = new Retention(
                resource.policies().deletionPolicy(), resource.policies().updateReplacePolicy());
        return new DesiredResource(resource.logicalId(), resource.type(), coerced, resource.dependencies(), retention);
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
