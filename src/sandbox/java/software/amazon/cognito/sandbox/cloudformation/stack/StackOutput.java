package software.amazon.cognito.sandbox.cloudformation.stack;

/**
 * An output of a stack.
 *
 * @param value with the secrets in it replaced by what they are, see {@link Secrets}
 * @param description null when there is none
 * @param exportName the name under which other stacks import it; null when they cannot
 */
public record StackOutput(String name, String value, String description, String exportName) {}
