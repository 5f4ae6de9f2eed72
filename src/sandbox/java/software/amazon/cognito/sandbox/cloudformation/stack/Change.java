package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.Objects;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** What a deployment does with a resource of the template. */
enum Change {
    NONE,
    CREATE,
    UPDATE,
    REPLACE;

    /**
     * Decides by what the last template said and what this one says.
     *
     * @param current null when the stack has no such resource
     */
    static Change of(StackResource current, DesiredResource desired, TypeSchema schema) {
        if (current == null) {
            return CREATE;
        }
        boolean replace = schema.createOnly().stream()
                .anyMatch(name -> !Objects.equals(
                        current.properties().at(pointer(name)),
                        desired.properties().at(pointer(name))));
        if (replace) {
            return REPLACE;
        }
        return current.unsettled() || !current.properties().equals(desired.properties()) ? UPDATE : NONE;
    }

    /** A property, with the list that it is in where it is in one. */
    private static String pointer(String property) {
        return "/" + property.replaceFirst("/\\*.*", "");
    }
}
