package software.amazon.cognito.sandbox.cloudformation.template.problem;

/**
 * A place in a template file.
 *
 * @param file the file as the user named it
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 */
public record Position(String file, int line, int column) {
    /** {@code file:line:column}, the form that editors and terminals turn into links. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
