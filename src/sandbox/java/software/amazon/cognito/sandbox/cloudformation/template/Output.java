package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An output that a template declares.
 *
 * @param description null when there is none
 * @param exportName the name under which CloudFormation exports it; null when it does not
 */
public record Output(String name, String description, Value value, String exportName, Position position) {
    /**
     * The value.
     *
     * @throws TemplateException when it refers to something that is not there, or is not a string, number or boolean
     */
    public String text(final Scope scope) throws TemplateException {
        final JsonNode resolved = value.resolve(scope);
        if (!resolved.isValueNode()) {
            throw new TemplateException(
                    value.position(), "output " + name + " must be a string, a number or a boolean");
        }
        return resolved.asText();
    }
}
