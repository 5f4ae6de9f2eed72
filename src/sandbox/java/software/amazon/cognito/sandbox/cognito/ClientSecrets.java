package software.amazon.cognito.sandbox.cognito;

import static software.amazon.cognito.sandbox.cognito.Candidate.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/**
 * The operations on a client's secrets, of which it has two at most. The one that it was created with is also its
 * ClientSecret.
 */
final class ClientSecrets {
    private static final int MOST = 2;
    private static final List<String> METADATA = List.of("ClientSecretId", "ClientSecretCreateDate");

    private final Tables tables;
    private final Clock clock;

    ClientSecrets(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Answers with the secret's value only where it was generated. */
    ObjectNode add(ObjectNode input) {
        ObjectNode client = tables.client(input);
        reject(
                count(client) >= MOST,
                "LimitExceededException",
                "A user pool client can have at most %d client secrets.".formatted(MOST));
        boolean chosen = input.hasNonNull("ClientSecret");
        ObjectNode secret = put(client, chosen ? input.get("ClientSecret").asText() : Ids.clientSecret());
        return descriptor(chosen ? secret.retain(METADATA) : secret);
    }

    ObjectNode list(ObjectNode input) {
        ObjectNode client = tables.client(input);
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode secrets = output.putArray("ClientSecrets");
        tables.secrets.under(prefix(client)).forEach(secret -> secrets.add(secret.retain(METADATA)));
        return output;
    }

    ObjectNode delete(ObjectNode input) {
        ObjectNode client = tables.client(input);
        String id = input.get("ClientSecretId").asText();
        JsonNode secret = tables.secrets
                .find(prefix(client) + id)
                .orElseThrow(() ->
                        AwsException.client("ResourceNotFoundException", "Client secret " + id + " does not exist."));
        reject(count(client) == 1, "The last client secret of a user pool client cannot be deleted.");
        if (secret.get("ClientSecretValue").equals(client.get("ClientSecret"))) {
            client.remove("ClientSecret");
            tables.clients.put(Tables.clientKey(client), client);
        }
        tables.secrets.remove(prefix(client) + id);
        return Json.MAPPER.createObjectNode();
    }

    /** Keeps a secret of a client under an id of its own. */
    ObjectNode put(ObjectNode client, String value) {
        long created = clock.millis();
        while (tables.secrets.contains(prefix(client) + id(client, created))) {
            created++;
        }
        String id = id(client, created);
        ObjectNode secret = Json.MAPPER.createObjectNode().put("ClientSecretId", id);
        secret.put("ClientSecretValue", value);
        secret.set("ClientSecretCreateDate", Timestamps.of(created));
        tables.secrets.put(prefix(client) + id, secret);
        return secret;
    }

    /** How many secrets a client has. */
    long count(ObjectNode client) {
        return tables.secrets.under(prefix(client)).count();
    }

    private static String id(ObjectNode client, long epochMillis) {
        return client.get("ClientId").asText() + "--" + epochMillis;
    }

    private static String prefix(ObjectNode client) {
        return Table.key(Tables.clientKey(client), "");
    }

    private static ObjectNode descriptor(ObjectNode secret) {
        return Json.MAPPER.createObjectNode().set("ClientSecretDescriptor", secret);
    }
}
