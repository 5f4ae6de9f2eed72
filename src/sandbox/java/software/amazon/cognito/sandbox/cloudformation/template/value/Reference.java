package software.amazon.cognito.sandbox.cloudformation.template.value;

import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;

/**
 * A place where a template refers to a parameter, a pseudo parameter or a resource.
 *
 * @param name of what it refers to
 * @param attribute of the resource; null when it refers to the thing itself, as {@code Ref} does
 */
public record Reference(String name, String attribute, Position position) {
    private static final String NO_VALUE = "AWS::NoValue";

    /** Whether it is {@code AWS::NoValue}, which means that there is no value. */
    public boolean isNoValue() {
        return attribute == null && name.equals(NO_VALUE);
    }

    /** {@code Name} or {@code Name.Attribute}. */
    @Override
    public String toString() {
        return attribute == null ? name : name + "." + attribute;
    }

    /** {@code Name}, or {@code Name.Attribute}; an attribute's name may have dots of its own. */
    public static Reference parse(String text, Position position) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Reference(text, null, position)
                : new Reference(text.substring(0, dot), text.substring(dot + 1), position);
    }
}
