package software.amazon.cognito.sandbox.cognito.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.AwsException;

/** All that the simulator remembers. */
public final class Tables {
    public final Table pools;
    public final Table clients;
    /** Keys are {@code <pool id>|<client id>|<secret id>}. */
    public final Table secrets;

    public final Table resourceServers;
    public final Table identityProviders;
    /** OpenSearch's; keys are their names. */
    public final Table domains;

    private final MVStore store;

    public Tables(MVStore store) {
        this.store = store;
        pools = new Table(store, "pools");
        clients = new Table(store, "clients");
        secrets = new Table(store, "secrets");
        resourceServers = new Table(store, "resourceServers");
        identityProviders = new Table(store, "identityProviders");
        domains = new Table(store, "domains");
    }

    /** Runs one change after another; what a change did is on disk when this returns. */
    public synchronized <T> T change(Supplier<T> change) {
        T result = change.get();
        store.commit();
        return result;
    }

    /**
     * The pool that a request names.
     *
     * @throws AwsException ResourceNotFoundException
     */
    public ObjectNode pool(ObjectNode input) {
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
    public ObjectNode client(ObjectNode input) {
        pool(input);
        return clients.find(clientKey(input))
                .orElseThrow(() -> AwsException.client(
                        "ResourceNotFoundException",
                        "User pool client " + input.get("ClientId").asText() + " does not exist."));
    }

    /** The key of a client, or of the client that a request names. */
    public static String clientKey(ObjectNode client) {
        return Table.key(
                client.path("UserPoolId").asText(), client.path("ClientId").asText());
    }

    /** Removes a client with its secrets. */
    public void removeClient(String key) {
        secrets.removeAll(Table.key(key, ""));
        clients.remove(key);
    }

    /** Removes the pool itself last, so that the removal can be repeated when it was cut short. */
    public void removePool(String id) {
        String prefix = Table.key(id, "");
        List.of(secrets, clients, resourceServers, identityProviders).forEach(table -> table.removeAll(prefix));
        pools.remove(id);
    }
}
