package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.function.Consumer;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;

/**
 * How templates are deployed.
 *
 * @param stubsAllowed whether a stub may stand for a resource that is not simulated
 * @param values the SSM parameters and secrets that the user gives
 * @param warnings takes what is odd about a template, in one line each
 */
public record DeployOptions(boolean stubsAllowed, ValueStore values, Consumer<String> warnings) {
    /** With stubs, nothing given, and warnings for nobody. */
    public static final DeployOptions DEFAULT = new DeployOptions(true, ValueStore.EMPTY, warning -> {});
}
