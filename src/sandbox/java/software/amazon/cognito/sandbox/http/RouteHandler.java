package software.amazon.cognito.sandbox.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads a request whole, finds its route, and writes the response in one piece: clients such as the AWS SDK for Go send
 * a call again when status and body arrive apart. No thread waits for a body or for a route's answer.
 */
final class RouteHandler extends Handler.Abstract {
    private final Routes routes;
    private final Duration bodyTimeout;

    /** @param bodyTimeout how long the body of a request may take to arrive */
    RouteHandler(Map<String, Route> routes, Duration bodyTimeout) {
        this.routes = new Routes(routes);
        this.bodyTimeout = bodyTimeout;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        RequestBody.read(request, bodyTimeout)
                .thenCompose(body -> reply(request, body))
                .exceptionally(RouteHandler::failure)
                .whenComplete((reply, dropped) -> {
                    if (dropped == null) {
                        send(reply, response, callback);
                    } else {
                        drop(request);
                        callback.failed(dropped);
                    }
                });
        return true;
    }

    private CompletableFuture<HttpReply> reply(Request request, byte[] body) {
        HttpFields headers = request.getHeaders();
        Optional<String> refusal = BrowserGuard.refusal(
                Optional.ofNullable(headers.get(HttpHeader.HOST)), Optional.ofNullable(headers.get(HttpHeader.ORIGIN)));
        if (refusal.isPresent()) {
            throw new AwsException(403, "AccessDeniedException", refusal.get());
        }
        Routes.Match match = routes.find(request.getMethod(), Request.getPathInContext(request))
                .orElseThrow(() -> new AwsException(404, "NotFound", "There is nothing at this path for this method."));
        String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
        boolean used = request.getConnectionMetaData().getConnection().getMessagesIn() > 1;
        return match.route()
                .handle(new HttpCall(headers, match.pathVariables(), query, body, used))
                .toCompletableFuture();
    }

    private static HttpReply failure(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
        if (cause instanceof ConnectionDroppedException dropped) {
            throw dropped;
        }
        AwsException error = cause instanceof AwsException known
                ? known
                : AwsException.server(
                        "InternalErrorException",
                        "The sandbox failed: " + cause.getClass().getSimpleName());
        return AwsJsonRoute.error(error, "1.1");
    }

    private static void drop(Request request) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    private static void send(HttpReply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        reply.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        if (reply.status() == HttpStatus.REQUEST_TIMEOUT_408) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
