package software.amazon.cognito.sandbox.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers the HTTP requests of one method and path. Called by many threads at once. */
@FunctionalInterface
public interface Route {
    /**
     * Answers now or later: no thread of the server waits for the answer.
     *
     * @return fails, or this method throws, {@link ConnectionDroppedException} to close the connection without an answer
     */
    CompletionStage<HttpReply> handle(HttpCall call);

    /** A route that has its answer at once. */
    static Route immediate(Function<HttpCall, HttpReply> answer) {
        return call -> CompletableFuture.completedStage(answer.apply(call));
    }
}
