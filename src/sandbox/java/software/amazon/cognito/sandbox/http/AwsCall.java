package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of an AWS JSON operation.
 *
 * @param operation what follows the service's prefix in X-Amz-Target
 * @param input the request's members
 * @param accessKeyId of the credentials that signed the call; empty when it is not signed
 * @param onUsedConnection whether the connection has brought another call before
 */
public record AwsCall(String operation, ObjectNode input, Optional<String> accessKeyId, boolean onUsedConnection) {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");

    /** A call on a new connection, or on none. */
    public AwsCall(String operation, ObjectNode input, Optional<String> accessKeyId) {
        this(operation, input, accessKeyId, false);
    }

    static Optional<String> accessKeyId(HttpCall call) {
        return call.header("Authorization")
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }
}
