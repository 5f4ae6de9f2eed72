package software.amazon.cognito.sandbox.http;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/**
 * An HTTP request with its whole body.
 *
 * @param pathVariables what stands in the path for the variables of the route's
 * @param query what follows the question mark, as it was sent; empty when there is none
 * @param onUsedConnection whether the connection has brought another request before
 */
public record HttpCall(
        HttpFields headers, Map<String, String> pathVariables, String query, byte[] body, boolean onUsedConnection) {
    /** A request on a new connection. */
    public HttpCall(HttpFields headers, Map<String, String> pathVariables, String query, byte[] body) {
        this(headers, pathVariables, query, body, false);
    }

    /** The value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
