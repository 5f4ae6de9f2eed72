package software.amazon.cognito.sandbox.cloudformation.stack;

/**
 * An output of a stack.
 *
 * @param value with the secrets in it replaced by what they are, see {@link Secrets}
 * @param description null when there is none
 */
public record StackOutput(String name, String value, String description) {}
