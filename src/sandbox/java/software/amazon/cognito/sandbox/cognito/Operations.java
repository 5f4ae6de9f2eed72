package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.api.RequestCheck;
import software.amazon.cognito.sandbox.cognito.clients.ClientAnswer;
import software.amazon.cognito.sandbox.cognito.clients.ClientSecrets;
import software.amazon.cognito.sandbox.cognito.clients.ClientSettings;
import software.amazon.cognito.sandbox.cognito.clients.UserPoolClients;
import software.amazon.cognito.sandbox.cognito.pools.IdentityProviders;
import software.amazon.cognito.sandbox.cognito.pools.ResourceServers;
import software.amazon.cognito.sandbox.cognito.pools.UserPools;
import software.amazon.cognito.sandbox.cognito.tables.Tables;

/** All operations by name, each behind the checks of its request against the API model. */
final class Operations {
    /** Runs an operation on the members of its request; the answer is empty for one without output. */
    private interface Operation extends Function<ObjectNode, Optional<JsonNode>> {}

    private final Map<String, Operation> byName = new HashMap<>();
    private final Tables tables;
    private final RequestCheck check;
    private final UserPoolClients clients;

    Operations(Tables tables, Options options, ClientAnswer answer, Clock clock) {
        this.tables = tables;
        ApiModel known = ApiModel.beside(Operations.class);
        ApiModel model = options.edition() == Edition.FUTURE ? known.withoutEnums() : known;
        check = new RequestCheck(model, "InvalidParameterException");
        addPools(new UserPools(tables, clock, options.region()));
        addResourceServers(new ResourceServers(tables));
        addIdentityProviders(new IdentityProviders(tables, clock));
        ClientSecrets secrets = new ClientSecrets(tables, clock);
        addSecrets(secrets);
        ClientSettings settings = new ClientSettings(model, options.omission() == Omission.KEEP);
        clients = new UserPoolClients(tables, settings, secrets, answer, options.clientsPerPool(), clock);
        addClients();
    }

    UserPoolClients clients() {
        return clients;
    }

    /**
     * Lets an application register an app client.
     *
     * @param input of CreateUserPoolClient
     * @return the output of CreateUserPoolClient
     */
    ObjectNode register(ObjectNode input) {
        return tables.change(() -> clients.register(input));
    }

    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    boolean has(String operation) {
        return byName.containsKey(operation);
    }

    /**
     * @throws software.amazon.cognito.sandbox.http.AwsException when the operation rejects the request
     */
    Optional<JsonNode> run(String operation, ObjectNode input) {
        check.check(operation, input);
        return byName.get(operation).apply(input);
    }

    private void addPools(UserPools pools) {
        change("CreateUserPool", pools::create);
        read("DescribeUserPool", pools::describe);
        change("UpdateUserPool", pools::update);
        delete("DeleteUserPool", pools::delete);
        read("ListUserPools", pools::list);
    }

    private void addClients() {
        change("CreateUserPoolClient", clients::create);
        read("DescribeUserPoolClient", clients::describe);
        change("UpdateUserPoolClient", clients::update);
        delete("DeleteUserPoolClient", clients::delete);
        read("ListUserPoolClients", clients::list);
    }

    private void addSecrets(ClientSecrets secrets) {
        change("AddUserPoolClientSecret", secrets::add);
        read("ListUserPoolClientSecrets", secrets::list);
        change("DeleteUserPoolClientSecret", secrets::delete);
    }

    private void addResourceServers(ResourceServers servers) {
        change("CreateResourceServer", servers::create);
        read("DescribeResourceServer", servers::describe);
        change("UpdateResourceServer", servers::update);
        delete("DeleteResourceServer", servers::delete);
        read("ListResourceServers", servers::list);
    }

    private void addIdentityProviders(IdentityProviders providers) {
        change("CreateIdentityProvider", providers::create);
        read("DescribeIdentityProvider", providers::describe);
        change("UpdateIdentityProvider", providers::update);
        delete("DeleteIdentityProvider", providers::delete);
        read("ListIdentityProviders", providers::list);
    }

    private void read(String name, Function<ObjectNode, ObjectNode> operation) {
        byName.put(name, input -> Optional.of(operation.apply(input)));
    }

    private void change(String name, Function<ObjectNode, ObjectNode> operation) {
        byName.put(name, input -> Optional.of(tables.change(() -> operation.apply(input))));
    }

    private void delete(String name, Consumer<ObjectNode> operation) {
        byName.put(
                name,
                input -> tables.change(() -> {
                    operation.accept(input);
                    return Optional.empty();
                }));
    }
}
