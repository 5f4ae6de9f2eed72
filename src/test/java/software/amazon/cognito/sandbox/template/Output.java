package software.amazon.cognito.sandbox.template;

/**
 * An output that a template declares.
 *
 * @param description null when there is none
 * @param exportName the name under which CloudFormation exports it; null when it does not
 */
public record Output(String name, String description, Value value, String exportName, Position position) {}
