package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
    /** OpenSearch's; keys are their names. */
    final Table domains;

    private final MVStore store;

    Tables(MVStore store) {
        this.store = store;
        pools = new Table(store, "pools");
        clients = new Table(store, "clients");
        secrets = new Table(store, "secrets");
        resourceServers = new Table(store, "resourceServers");
        identityProviders = new Table(store, "identityProviders");
        domains = new Table(store, "domains");
    }

    /** Runs one change after another; what a change did is on disk when this returns. */
    synchronized <T> T change(Supplier<T> change) {
        T result = change.get();
        store.commit();
        return result;
    }

    /**
     * The pool that a request names.
     *
     * @throws AwsException ResourceNotFoundException
     */
    ObjectNode pool(ObjectNode input) {
        String id = input.get("UserPoolId").asText();
        return pools.find(id)
                .orElseThrow(
                        () -> AwsException.client("ResourceNotFoundException", "User pool " + id + " does not exist."));
    }

    /**
     * The client that a request names.
     *
     * @throws AwsException ResourceNotFoundException
     */
    ObjectNode client(ObjectNode input) {
        pool(input);
        return clients.find(clientKey(input))
                .orElseThrow(() -> AwsException.client(
                        "ResourceNotFoundException",
                        "User pool client " + input.get("ClientId").asText() + " does not exist."));
    }

    /** The key of a client, or of the client that a request names. */
    static String clientKey(ObjectNode client) {
        return Table.key(
                client.path("UserPoolId").asText(), client.path("ClientId").asText());
    }

    void removeClient(String key) {
        secrets.removeAll(Table.key(key, ""));
        clients.remove(key);
    }

    /** Removes the pool itself last, so that the removal can be repeated when it was cut short. */
    void removePool(String id) {
        String prefix = Table.key(id, "");
        List.of(secrets, clients, resourceServers, identityProviders).forEach(table -> table.removeAll(prefix));
        pools.remove(id);
    }
}
