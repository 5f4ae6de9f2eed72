package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A rule of a schema that properties break.
 *
 * @param pointer to the value; to the object that it is missing from, for a missing property
 * @param ofName whether the name is wrong, or the value
 * @param message what is wrong, with the property's name
 */
public record Violation(JsonPointer pointer, boolean ofName, String message) {
    /** A property as people write it, such as {@code TokenValidityUnits.AccessToken} or {@code LogoutURLs[0]}. */
    public static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
