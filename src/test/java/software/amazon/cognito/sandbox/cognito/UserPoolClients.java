package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.cognito.sandbox.http.Json;

/** The app client operations. */
final class UserPoolClients {
    private static final List<String> SUMMARY = List.of("ClientId", "UserPoolId", "ClientName");

    private final Tables tables;
    private final Clock clock;
    private final Omission omission;

    UserPoolClients(Tables tables, Clock clock, Omission omission) {
        this.tables = tables;
        this.clock = clock;
        this.omission = omission;
    }

    ObjectNode create(ObjectNode input) {
        String poolId = input.path("UserPoolId").asText();
        tables.pool(poolId);
        ObjectNode client = Json.MAPPER.createObjectNode();
        String clientId = Ids.clientId();
        client.put("UserPoolId", poolId)
                .put("ClientName", input.path("ClientName").asText());
        client.put("ClientId", clientId);
        if (input.path("GenerateSecret").asBoolean()) {
            client.put("ClientSecret", Ids.clientSecret());
        } else if (input.hasNonNull("ClientSecret")) {
            client.set("ClientSecret", input.get("ClientSecret"));
        }
        client.set("CreationDate", Timestamps.now(clock));
        client.setAll(ClientSettings.created(input));
        return store(client);
    }

    ObjectNode describe(ObjectNode input) {
        return answer(find(input));
    }

    ObjectNode update(ObjectNode input) {
        ObjectNode client = find(input);
        ObjectNode settings = ClientSettings.updated(input, client, omission);
        client.remove(ClientSettings.NAMES);
        client.setAll(settings);
        if (input.hasNonNull("ClientName")) {
            client.set("ClientName", input.get("ClientName"));
        }
        return store(client);
    }

    void delete(ObjectNode input) {
        ObjectNode client = find(input);
        tables.secrets.removeAll(Table.key(key(client), ""));
        tables.clients.remove(key(client));
    }

    ObjectNode list(ObjectNode input) {
        String poolId = input.path("UserPoolId").asText();
        tables.pool(poolId);
        return Paging.page(
                tables.clients, Table.key(poolId, ""), input, "UserPoolClients", client -> client.retain(SUMMARY));
    }

    private ObjectNode find(ObjectNode input) {
        return tables.client(
                input.path("UserPoolId").asText(), input.path("ClientId").asText());
    }

    private ObjectNode store(ObjectNode client) {
        client.set("LastModifiedDate", Timestamps.now(clock));
        tables.clients.put(key(client), client);
        return answer(client);
    }

    private static String key(ObjectNode client) {
        return Table.key(
                client.get("UserPoolId").asText(), client.get("ClientId").asText());
    }

    private static ObjectNode answer(ObjectNode client) {
        return Json.MAPPER.createObjectNode().set("UserPoolClient", client);
    }
}
