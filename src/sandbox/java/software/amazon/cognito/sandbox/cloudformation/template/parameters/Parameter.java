package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import java.util.List;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;

/**
 * A parameter that a template declares.
 *
 * @param type such as String, {@code List<Number>} or {@code AWS::SSM::Parameter::Value<String>}
 * @param defaultValue null when a value must be given
 * @param allowedValues empty when every value is allowed
 * @param noEcho whether its value must not be shown
 */
public record Parameter(
        String name,
        String type,
        String defaultValue,
        List<String> allowedValues,
        Constraints constraints,
        boolean noEcho,
        Position position) {
    ParameterType kind() {
        return ParameterType.of(type).orElseThrow();
    }
}
