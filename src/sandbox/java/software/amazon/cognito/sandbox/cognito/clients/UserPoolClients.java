package software.amazon.cognito.sandbox.cognito.clients;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.cognito.rules.Candidate;
import software.amazon.cognito.sandbox.cognito.rules.ClientRules;
import software.amazon.cognito.sandbox.cognito.tables.Ids;
import software.amazon.cognito.sandbox.cognito.tables.Paging;
import software.amazon.cognito.sandbox.cognito.tables.Table;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.cognito.tables.Timestamps;
import software.amazon.cognito.sandbox.http.Json;

/** The app client operations, but for those on secrets. */
public final class UserPoolClients {
    private static final List<String> SUMMARY = List.of("ClientId", "UserPoolId", "ClientName");

    private final Tables tables;
    private final ClientSettings settings;
    private final ClientSecrets secrets;
    private final ClientAnswer answer;
    private final int most;
    private final Clock clock;

    /** @param most how many clients a pool holds */
    public UserPoolClients(
            Tables tables, ClientSettings settings, ClientSecrets secrets, ClientAnswer answer, int most, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.secrets = secrets;
        this.answer = answer;
        this.most = most;
        this.clock = clock;
    }

    /** CreateUserPoolClient. */
    public ObjectNode create(ObjectNode input) {
        return create(input, ClientAnswer.REGULAR);
    }

    /**
     * Creates a client as an application does that registers itself, at {@code /oauth2/register} of the pool's domain and
     * not by this API.
     */
    public ObjectNode register(ObjectNode input) {
        return create(input, "DCR");
    }

    private ObjectNode create(ObjectNode input, String type) {
        ObjectNode pool = tables.pool(input);
        Optional<String> secret = secret(input);
        ObjectNode created = settings.created(input);
        boolean rotates = ClientSettings.rotates(input, created);
        ClientRules.check(new Candidate("creating", created, secret.isPresent(), rotates, pool, tables));
        reject(
                tables.clients.count(prefix(input)) >= most,
                "LimitExceededException",
                "A user pool can have at most %d app clients.".formatted(most));

        ObjectNode client = Json.MAPPER.createObjectNode();
        client.set("UserPoolId", input.get("UserPoolId"));
        client.set("ClientName", input.get("ClientName"));
        client.put("ClientId", Ids.clientId());
        client.put(ClientAnswer.TYPE, type);
        secret.ifPresent(value -> secrets.give(client, value));
        if (input.path("GenerateSecret").asBoolean()) {
            secrets.publish(input, client);
        }
        return store(client, created);
    }

    /** DescribeUserPoolClient. */
    public ObjectNode describe(ObjectNode input) {
        return wrapped(answer.of(tables.client(input)));
    }

    /** UpdateUserPoolClient. */
    public ObjectNode update(ObjectNode input) {
        ObjectNode client = tables.client(input);
        ObjectNode updated = settings.updated(input, client);
        boolean hasSecret = secrets.count(client) > 0;
        boolean rotates = ClientSettings.rotates(input, client);
        ClientRules.check(new Candidate("updating", updated, hasSecret, rotates, tables.pool(input), tables));
        secrets.publish(input, client);

        if (input.hasNonNull("ClientName")) {
            client.set("ClientName", input.get("ClientName"));
        }
        return store(client, updated);
    }

    /** DeleteUserPoolClient. */
    public void delete(ObjectNode input) {
        tables.removeClient(Tables.clientKey(tables.client(input)));
    }

    /** In the order of ClientId (radkawar/stackd). A filter is for what is on a page, so it may leave a page empty. */
    public ObjectNode list(ObjectNode input) {
        tables.pool(input);
        Optional<String> type =
                Optional.ofNullable(input.path(ClientAnswer.TYPE).textValue());
        return Paging.page(
                tables.clients,
                prefix(input),
                input,
                "UserPoolClients",
                client -> type.filter(wanted -> !wanted.equals(ClientAnswer.type(client)))
                        .isEmpty(),
                client -> client.retain(SUMMARY));
    }

    private static String prefix(ObjectNode input) {
        return Table.key(input.get("UserPoolId").asText(), "");
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
        return wrapped(answer.ofChange(client));
    }

    private static ObjectNode wrapped(ObjectNode client) {
        return Json.MAPPER.createObjectNode().set("UserPoolClient", client);
    }
}
