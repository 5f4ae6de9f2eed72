package software.amazon.cognito.sandbox.template;

/**
 * An output that a template declares.
 *
 * @param description null when there is none
 */
public record Output(String name, String description, Value value, Position position) {}
