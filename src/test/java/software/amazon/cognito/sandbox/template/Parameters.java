package software.amazon.cognito.sandbox.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The values that a template's parameters have in one deployment. */
public final class Parameters {
    private Parameters() {}

    /**
     * The value that {@code Ref} gives for each parameter: a string, or a list of strings for the list types.
     *
     * @param given what the user gave, by parameter name; it goes before the default
     * @throws TemplateException naming every parameter that is unknown, lacks a value, or has one that is not allowed
     */
    public static Map<String, JsonNode> values(final Template template, final Map<String, String> given)
            throws TemplateException {
        throw new TemplateException("parameters are not implemented yet");
    }
}
