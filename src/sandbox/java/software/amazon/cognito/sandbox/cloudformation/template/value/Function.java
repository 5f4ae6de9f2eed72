package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** An intrinsic function of the template language. */
public interface Function {
    /** Its long form, such as {@code Fn::Join}. */
    String name();

    /** What it needs, such as {@code [delimiter, list]}. */
    String usage();

    /** What is wrong with a call whatever is known: the form of its argument, and names that are not in the template. */
    Stream<Problem> problems(Call call, Names names);

    /**
     * The value of a call.
     *
     * @return a missing node for {@code AWS::NoValue}
     * @throws TemplateException when it cannot be had from what its argument gives in the scope
     */
    JsonNode evaluate(Call call, Scope scope) throws TemplateException;

    /** What a call refers to by its own doing, without what its argument refers to. */
    default Stream<Reference> references(Call call) {
        return Stream.empty();
    }

    /** See {@link Value#decided}. */
    default Value decided(Call call, Scope known) throws TemplateException {
        return new Call(this, call.argument().decided(known), call.position());
    }

    /** Whether a function that needs a list can take its argument from this one. */
    default boolean mayGiveList() {
        return false;
    }
}
