package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/**
 * An output that a template declares.
 *
 * @param condition the name of the condition on which it is there; null when it is in any case
 * @param description null when there is none
 * @param exportName the name under which other stacks can import it; null when they cannot
 */
public record Output(
        String name, String condition, String description, Value value, Value exportName, Position position) {
    /**
     * The value.
     *
     * @throws TemplateException when it refers to something that is not there, or is not a string, number or boolean
     */
    public String text(Scope scope) throws TemplateException {
        return text(value, "output " + name, scope);
    }

    /** The export's name; null when there is none. */
    public String exportName(Scope scope) throws TemplateException {
        return exportName == null ? null : text(exportName, "the name of an export", scope);
    }

    private static String text(Value value, String what, Scope scope) throws TemplateException {
        JsonNode resolved = value.resolve(scope);
        if (!resolved.isValueNode()) {
            throw new TemplateException(value.position(), what + " must be a string, a number or a boolean");
        }
        return resolved.asText();
    }

    Output decided(Scope known) throws TemplateException {
        return new Output(
                name,
                null,
                description,
                value.decided(known),
                exportName == null ? null : exportName.decided(known),
                position);
    }

    /** The value and, if there is one, the export's name. */
    Stream<Value> values() {
        return exportName == null ? Stream.of(value) : Stream.of(value, exportName);
    }
}
