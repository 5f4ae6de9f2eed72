package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.cognito.sandbox.http.AwsException;

/** Lets one update of a client run at a time, and turns away, rather than delays, the others. */
final class UpdateTurns {
    private final Set<String> updating = ConcurrentHashMap.newKeySet();

    /**
     * @throws AwsException ConcurrentModificationException
     */
    <T> T run(String operation, ObjectNode input, Supplier<T> call) {
        if (!"UpdateUserPoolClient".equals(operation)) {
            return call.get();
        }
        String key = Tables.clientKey(input);
        if (!updating.add(key)) {
            throw concurrentModification();
        }
        try {
            return call.get();
        } finally {
            updating.remove(key);
        }
    }

    static AwsException concurrentModification() {
        return AwsException.client(
                "ConcurrentModificationException",
                "Only one request to update user pool client can be processed at a time.");
    }
}
