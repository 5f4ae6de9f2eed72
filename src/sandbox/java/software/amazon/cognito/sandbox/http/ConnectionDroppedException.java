package software.amazon.cognito.sandbox.http;

/** Thrown by a route or service to close the connection without an answer, as a network failure does. */
public final class ConnectionDroppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConnectionDroppedException() {
        super("connection dropped on request");
    }
}
