package software.amazon.cognito.sandbox.http;

import java.io.IOException;

/** The port to serve on is taken; the message names it. */
public final class PortInUseException extends IOException {
    private static final long serialVersionUID = 1;

    PortInUseException(int port, Throwable cause) {
        super("Port " + port + " on 127.0.0.1 is in use by another program.", cause);
    }
}
