package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.cognito.sandbox.http.AwsException;

/**
 * Lets one update or deletion of a client run at a time in a pool, and turns away, rather than delays, the others: the
 * lock is the pool's (terraform-provider-aws 19794). That a deletion takes it, too, follows from the API model, where
 * DeleteUserPoolClient declares the error.
 */
final class UpdateTurns {
    private static final Set<String> IN_TURN = Set.of("UpdateUserPoolClient", "DeleteUserPoolClient");

    private final Set<String> pools = ConcurrentHashMap.newKeySet();

    /**
     * @throws AwsException ConcurrentModificationException
     */
    <T> T run(String operation, ObjectNode input, Supplier<T> call) {
        if (!IN_TURN.contains(operation)) {
            return call.get();
        }
        String pool = input.path("UserPoolId").asText();
        if (!pools.add(pool)) {
            throw concurrentModification();
        }
        try {
            return call.get();
        } finally {
            pools.remove(pool);
        }
    }

    static AwsException concurrentModification() {
        return AwsException.client(
                "ConcurrentModificationException",
                "Only one request to update user pool client can be processed at a time.");
    }
}
