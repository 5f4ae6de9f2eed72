package software.amazon.cognito.sandbox.tool;

/** A tool cannot be run; the message says what to do. */
public final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ToolException(ToolEnvironment environment, Throwable cause) {
        super(
                "The tools in .venv/" + environment.name() + " cannot be run: set them up by src/build/venv "
                        + environment.name() + " python -V, with access to a Python package index",
                cause);
    }
}
