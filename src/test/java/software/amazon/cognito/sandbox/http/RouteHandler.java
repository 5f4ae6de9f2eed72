package software.amazon.cognito.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads a request whole, finds its route, and writes the response in one piece: clients such as the AWS SDK for Go send
 * a call again when status and body arrive apart.
 */
final class RouteHandler extends Handler.Abstract {
    /** More than any AWS API takes. */
    static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final Routes routes;

    RouteHandler(Map<String, Route> routes) {
        this.routes = new Routes(routes);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        try {
            send(reply(request), response, callback);
        } catch (ConnectionDroppedException e) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(e);
        }
        return true;
    }

    private HttpReply reply(Request request) throws IOException {
        HttpFields headers = request.getHeaders();
        Optional<String> refusal = BrowserGuard.refusal(
                Optional.ofNullable(headers.get(HttpHeader.HOST)), Optional.ofNullable(headers.get(HttpHeader.ORIGIN)));
        if (refusal.isPresent()) {
            return failure(403, "AccessDeniedException", refusal.get());
        }
        Optional<Routes.Match> match = routes.find(request.getMethod(), Request.getPathInContext(request));
        if (match.isEmpty()) {
            return failure(404, "NotFound", "There is nothing at this path for this method.");
        }
        byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return failure(413, "RequestEntityTooLargeException", "The request is larger than 10 MB.");
        }
        return call(match.get().route(), new HttpCall(headers, match.get().pathVariables(), body));
    }

    private static HttpReply call(Route route, HttpCall call) {
        try {
            return route.handle(call);
        } catch (ConnectionDroppedException e) {
            throw e;
        } catch (RuntimeException e) {
            return failure(
                    500,
                    "InternalErrorException",
                    "The sandbox failed: " + e.getClass().getSimpleName());
        }
    }

    private static HttpReply failure(int status, String code, String message) {
        return AwsJsonRoute.error(new AwsException(status, code, message), "1.1");
    }

    private static void send(HttpReply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        reply.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
