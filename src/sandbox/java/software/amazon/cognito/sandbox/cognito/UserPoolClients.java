package software.amazon.cognito.sandbox.cognito;

import static software.amazon.cognito.sandbox.cognito.Candidate.reject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.http.Json;

/** The app client operations, but for those on secrets. */
final class UserPoolClients {
    private static final List<String> SUMMARY = List.of("ClientId", "UserPoolId", "ClientName");

    private final Tables tables;
    private final ClientSettings settings;
    private final ClientSecrets secrets;
    private final Clock clock;

    UserPoolClients(Tables tables, ClientSettings settings, ClientSecrets secrets, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    ObjectNode create(ObjectNode input) {
        ObjectNode pool = tables.pool(input);
        Optional<String> secret = secret(input);
        ObjectNode created = settings.created(input);
        ClientRules.check(new Candidate("creating", created, secret.isPresent(), pool, tables));

        ObjectNode client = Json.MAPPER.createObjectNode();
        client.set("UserPoolId", input.get("UserPoolId"));
        client.set("ClientName", input.get("ClientName"));
        client.put("ClientId", Ids.clientId());
        secret.ifPresent(value -> {
            client.put("ClientSecret", value);
            secrets.put(client, value);
        });
        return store(client, created);
    }

    ObjectNode describe(ObjectNode input) {
        return answer(tables.client(input));
    }

    ObjectNode update(ObjectNode input) {
        ObjectNode client = tables.client(input);
        ObjectNode updated = settings.updated(input, client);
        boolean hasSecret = secrets.count(client) > 0;
        ClientRules.check(new Candidate("updating", updated, hasSecret, tables.pool(input), tables));

        if (input.hasNonNull("ClientName")) {
            client.set("ClientName", input.get("ClientName"));
        }
        return store(client, updated);
    }

    void delete(ObjectNode input) {
        tables.removeClient(Tables.clientKey(tables.client(input)));
    }

    ObjectNode list(ObjectNode input) {
        tables.pool(input);
        String prefix = Table.key(input.get("UserPoolId").asText(), "");
        return Paging.page(tables.clients, prefix, input, "UserPoolClients", client -> client.retain(SUMMARY));
    }

    private static Optional<String> secret(ObjectNode input) {
        boolean generate = input.path("GenerateSecret").asBoolean();
        Optional<String> chosen = Optional.ofNullable(input.path("ClientSecret").asText(null));
        reject(
                generate && chosen.isPresent(),
                "You cannot specify both GenerateSecret as true and provide a ClientSecret value.");
        return generate ? Optional.of(Ids.clientSecret()) : chosen;
    }

    private ObjectNode store(ObjectNode client, ObjectNode newSettings) {
        settings.replace(client, newSettings);
        Timestamps.stamp(client, clock);
        tables.clients.put(Tables.clientKey(client), client);
        return answer(client);
    }

    private static ObjectNode answer(ObjectNode client) {
        return Json.MAPPER.createObjectNode().set("UserPoolClient", client);
    }
}
