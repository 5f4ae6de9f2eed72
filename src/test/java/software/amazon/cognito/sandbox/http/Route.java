package software.amazon.cognito.sandbox.http;

/** Answers the HTTP requests of one method and path. Called by many threads at once. */
@FunctionalInterface
public interface Route {
    /**
     * @throws ConnectionDroppedException to close the connection without an answer
     */
    HttpReply handle(HttpCall call);
}
