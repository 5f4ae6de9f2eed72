package software.amazon.cognito.sandbox.cognito.clients;

import static software.amazon.cognito.sandbox.cognito.clients.ClientAnswer.SECRET;
import static software.amazon.cognito.sandbox.cognito.clients.ClientAnswer.SECRET_ARN;
import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.cognito.sandbox.cognito.tables.Ids;
import software.amazon.cognito.sandbox.cognito.tables.Table;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.cognito.tables.Timestamps;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/**
 * The operations on a client's secrets, of which it has two at most. The one that it was created with is also its
 * ClientSecret, until it is deleted or Secrets Manager rotates it. A client that registered itself cannot use them (API
 * model of 2026-11-20, ClientType).
 */
public final class ClientSecrets {
    private static final int MOST = 2;
    private static final List<String> METADATA = List.of("ClientSecretId", "ClientSecretCreateDate");

    private final Tables tables;
    private final Clock clock;

    public ClientSecrets(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Answers with the secret's value only where it was generated. */
    public ObjectNode add(ObjectNode input) {
        ObjectNode client = client(input);
        reject(
                count(client) >= MOST,
                "LimitExceededException",
                "A user pool client can have at most %d client secrets.".formatted(MOST));
        boolean chosen = input.hasNonNull("ClientSecret");
        ObjectNode secret = put(client, chosen ? input.get("ClientSecret").asText() : Ids.clientSecret());
        return descriptor(chosen ? secret.retain(METADATA) : secret);
    }

    /** ListUserPoolClientSecrets. */
    public ObjectNode list(ObjectNode input) {
        ObjectNode client = client(input);
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode secrets = output.putArray("ClientSecrets");
        tables.secrets.under(prefix(client)).forEach(secret -> secrets.add(secret.retain(METADATA)));
        return output;
    }

    /** DeleteUserPoolClientSecret. */
    public ObjectNode delete(ObjectNode input) {
        ObjectNode client = client(input);
        String id = input.get("ClientSecretId").asText();
        JsonNode secret = tables.secrets
                .find(prefix(client) + id)
                .orElseThrow(() ->
                        AwsException.client("ResourceNotFoundException", "Client secret " + id + " does not exist."));
        reject(count(client) == 1, "The last client secret of a user pool client cannot be deleted.");
        if (secret.get("ClientSecretValue").equals(client.get(SECRET))) {
            client.remove(List.of(SECRET, SECRET_ARN));
            tables.clients.put(Tables.clientKey(client), client);
        }
        tables.secrets.remove(prefix(client) + id);
        return Json.MAPPER.createObjectNode();
    }

    /** Gives a client a secret that is also its ClientSecret. */
    void give(ObjectNode client, String value) {
        client.put(SECRET, value);
        put(client, value);
    }

    /**
     * Does what a request says of PublishSecretsInAWSSecretsManager; where it is silent, nothing changes. When it is turned
     * on, the secret is rotated at once, and the older of two is deleted (API model of 2026-11-20). Does not change the
     * client's document in the table.
     */
    void publish(ObjectNode input, ObjectNode client) {
        JsonNode wanted = input.path("PublishSecretsInAWSSecretsManager");
        if (wanted.isMissingNode() || count(client) == 0 || wanted.asBoolean() == client.has(SECRET_ARN)) {
            return;
        }
        if (wanted.asBoolean()) {
            rotate(client);
            client.put(SECRET_ARN, arn(client));
        } else {
            client.remove(SECRET_ARN);
        }
    }

    private void rotate(ObjectNode client) {
        give(client, Ids.clientSecret());
        if (count(client) > MOST) {
            String oldest = tables.secrets
                    .keys(prefix(client), prefix(client))
                    .findFirst()
                    .orElseThrow();
            tables.secrets.remove(oldest);
        }
    }

    /** Of the pattern that the API model has; what the service calls its secrets is not known. */
    private static String arn(ObjectNode client) {
        String pool = client.get("UserPoolId").asText();
        return "arn:aws:secretsmanager:%s:123456789012:secret/cognito/%s/%s"
                .formatted(
                        pool.substring(0, pool.indexOf('_')),
                        pool,
                        client.get("ClientId").asText());
    }

    private ObjectNode client(ObjectNode input) {
        ObjectNode client = tables.client(input);
        reject(
                !ClientAnswer.type(client).equals(ClientAnswer.REGULAR),
                "A client of dynamic client registration does not support client secret operations.");
        return client;
    }

    /** Keeps a secret of a client under an id of its own. */
    private ObjectNode put(ObjectNode client, String value) {
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
