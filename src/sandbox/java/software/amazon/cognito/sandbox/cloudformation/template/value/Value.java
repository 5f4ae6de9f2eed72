package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** A node of a template: a literal, a list, an object, a call of an intrinsic function, or what cannot be read. */
public sealed interface Value permits Literal, ListValue, ObjectValue, Call, Unreadable {
    /** Where it starts. */
    Position position();

    /**
     * Evaluates the intrinsic functions in it. What {@code AWS::NoValue} removes is gone from objects and lists; a value
     * that is nothing but {@code AWS::NoValue} is a missing node.
     *
     * @throws TemplateException when something it refers to is not known in the scope, or has no use where it stands
     */
    JsonNode resolve(Scope scope) throws TemplateException;

    /**
     * The same value without what can be decided before a deployment: of each {@code Fn::If} only the branch that is
     * taken is left, and what {@code Fn::FindInMap} finds stands in its place.
     *
     * @param known the parameters, pseudo parameters, conditions and mappings
     * @throws TemplateException when there is nothing to find
     */
    Value decided(Scope known) throws TemplateException;

    /** The calls in it, each before those in its argument. */
    Stream<Call> calls();

    /** All that it refers to, {@code AWS::NoValue} excepted. */
    default Stream<Reference> references() {
        return calls().flatMap(Call::ownReferences);
    }
}
