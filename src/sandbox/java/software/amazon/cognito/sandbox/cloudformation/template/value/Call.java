package software.amazon.cognito.sandbox.cloudformation.template.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** A call of an intrinsic function, in its long or short form. */
public record Call(Function function, Value argument, Position position) implements Value {
    @Override
    public JsonNode resolve(Scope scope) throws TemplateException {
        return function.evaluate(this, scope);
    }

    @Override
    public Value decided(Scope known) throws TemplateException {
        return function.decided(this, known);
    }

    @Override
    public Stream<Call> calls() {
        return Stream.concat(Stream.of(this), argument.calls());
    }

    /** What the function itself refers to, without what its argument does. */
    Stream<Reference> ownReferences() {
        return function.references(this).filter(reference -> !reference.isNoValue());
    }

    /** The arguments: a list's items, or the one thing that there is. */
    public Arguments arguments() {
        return Arguments.of(this);
    }

    /** The problem that the argument is not what the function needs. */
    public Problem misused() {
        return new Problem(argument.position(), function.name() + " needs " + function.usage());
    }

    /** An exception that names the function and the place. */
    public TemplateException failed(Value where, String what) {
        return new TemplateException(where.position(), function.name() + " " + what);
    }
}
