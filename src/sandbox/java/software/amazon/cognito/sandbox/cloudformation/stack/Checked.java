package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import software.amazon.cognito.sandbox.cloudformation.template.Template;

/**
 * A template that can be deployed as far as anybody can tell before.
 *
 * @param template decided
 * @param parameters with the pseudo parameters
 * @param noEcho values that must not be shown
 */
record Checked(Template template, StackHeader header, Map<String, JsonNode> parameters, Set<String> noEcho) {}
