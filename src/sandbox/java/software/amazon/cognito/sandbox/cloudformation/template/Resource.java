package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/**
 * A resource that a template declares.
 *
 * @param type the resource type's name, such as {@code AWS::Cognito::UserPool}
 * @param condition the name of the condition on which it is made; null when it is made in any case
 * @param properties resolves to an object
 * @param dependencies the logical ids of the resources that must exist first: those in {@code DependsOn}, and, once the
 *     template is decided, all that its properties refer to
 */
public record Resource(
        String logicalId,
        String type,
        String condition,
        Value properties,
        Set<String> dependencies,
        Policies policies,
        Position position) {
    /** @param made the logical ids of the resources whose condition holds */
    Resource decided(Scope known, Set<String> made) throws TemplateException {
        Value decided = properties.decided(known);
        Set<String> needed = new LinkedHashSet<>(dependencies);
        decided.references().map(Reference::name).forEach(needed::add);
        needed.retainAll(made);
        return new Resource(logicalId, type, null, decided, needed, policies.decided(known), position);
    }
}
