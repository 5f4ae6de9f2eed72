package software.amazon.cognito.sandbox.state;

/** The state folder cannot be used; the message says which and why. */
public final class StateException extends Exception {
    private static final long serialVersionUID = 1;

    StateException(String message, Throwable cause) {
        super(message, cause);
    }
}
