package software.amazon.cognito.sandbox.http;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The port to serve on is taken, or the address is not of this machine; the message names both. */
public final class PortInUseException extends IOException {
    private static final long serialVersionUID = 1;

    PortInUseException(InetSocketAddress address, Throwable cause) {
        super(
                "Port %d on %s is in use by another program, or the address is not of this machine."
                        .formatted(address.getPort(), address.getHostString()),
                cause);
    }
}
