package software.amazon.cognito.sandbox.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** An HTTP request with its whole body. */
public record HttpCall(HttpFields headers, byte[] body) {
    /** The value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
