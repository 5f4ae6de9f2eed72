package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.AwsException;

/** All that the simulator remembers. */
final class Tables {
    final Table pools;
    final Table clients;
    /** Keys are {@code <pool id>|<client id>|<secret id>}. */
    final Table secrets;

    final Table resourceServers;
    final Table identityProviders;

    private final MVStore store;

    Tables(MVStore store) {
        this.store = store;
        pools = new Table(store, "pools");
        clients = new Table(store, "clients");
        secrets = new Table(store, "secrets");
        resourceServers = new Table(store, "resourceServers");
        identityProviders = new Table(store, "identityProviders");
    }

    /** Runs one change after another; what a change did is on disk when this returns. */
    synchronized <T> T change(Supplier<T> change) {
        T result = change.get();
        store.commit();
        return result;
    }

    ObjectNode pool(String poolId) {
        return pools.find(poolId)
                .orElseThrow(() ->
                        AwsException.client("ResourceNotFoundException", "User pool " + poolId + " does not exist."));
    }

    ObjectNode client(String poolId, String clientId) {
        pool(poolId);
        return clients.find(Table.key(poolId, clientId))
                .orElseThrow(() -> AwsException.client(
                        "ResourceNotFoundException", "User pool client " + clientId + " does not exist."));
    }
}
