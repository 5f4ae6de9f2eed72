package software.amazon.cognito.sandbox.page;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/** The fields of a form, as a browser sends them in a body or a query. */
final class Form {
    private final MultiMap<String> fields = new MultiMap<>();

    /**
     * @param encoded application/x-www-form-urlencoded
     * @throws IllegalArgumentException when it is not that
     */
    Form(String encoded) {
        try {
            UrlEncoded.decodeTo(encoded, fields, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The form cannot be read.", e);
        }
    }

    /** The first value of a field; empty when there is none. */
    String text(String name) {
        String value = fields.getValue(name);
        return value == null ? "" : value.strip();
    }

    /**
     * A whole number.
     *
     * @param otherwise when the field is missing or empty
     * @throws IllegalArgumentException saying which field must be a number
     */
    int number(String name, int otherwise) {
        String text = text(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is '" + text + "'.", e);
        }
    }
}
