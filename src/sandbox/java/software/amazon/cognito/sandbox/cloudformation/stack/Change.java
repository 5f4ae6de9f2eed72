package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
        if (!createOnly(current, desired, schema).isEmpty()) {
            return REPLACE;
        }
        return current.unsettled() || !current.properties().equals(desired.properties()) ? UPDATE : NONE;
    }

    /** The create-only properties of which two templates say something else. */
    static List<String> createOnly(StackResource current, DesiredResource desired, TypeSchema schema) {
        return schema.createOnly().stream()
                .filter(name -> !Objects.equals(
                        current.properties().at(pointer(name)),
                        desired.properties().at(pointer(name))))
                .toList();
    }

    /** The properties, at the top level, of which two templates say something else. */
    static List<String> properties(StackResource current, DesiredResource desired) {
        Set<String> names = new TreeSet<>();
        current.properties().fieldNames().forEachRemaining(names::add);
        desired.properties().fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(
                        current.properties().get(name), desired.properties().get(name)))
                .toList();
    }

    /** A property, with the list that it is in where it is in one. */
    private static String pointer(String property) {
        return "/" + property.replaceFirst("/\\*.*", "");
    }
}
