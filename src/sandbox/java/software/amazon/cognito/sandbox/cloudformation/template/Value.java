package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A node of a template: a literal, a list, an object or an intrinsic function. */
public sealed interface Value permits Literal, ListValue, ObjectValue, RefTo, Join, Sub {
    /** Where it starts. */
    Position position();

    /**
     * Evaluates the intrinsic functions in it. What {@code AWS::NoValue} removes is gone from objects and lists; a value
     * that is nothing but {@code AWS::NoValue} is a missing node.
     *
     * @throws TemplateException when something it refers to is not known in the scope, or has no use where it stands
     */
    JsonNode resolve(Scope scope) throws TemplateException;

    /** All that it refers to, {@code AWS::NoValue} excepted. */
    Stream<Reference> references();
}
