package software.amazon.cognito.sandbox.cognito;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsService;

/** Answers the Amazon Cognito user pools API (cognito-idp, 2016-04-18) as far as app clients need it. */
public final class CognitoSimulator implements AwsService {
    /** Runs an operation on the members of its request; the answer is empty for one without output. */
    private interface Operation extends Function<ObjectNode, Optional<JsonNode>> {}

    private final Map<String, Operation> operations;

    /** A simulator in Region us-east-1. */
    public CognitoSimulator(MVStore store, Omission omission, Clock clock) {
        this(store, omission, clock, "us-east-1");
    }

    /**
     * @param store where everything is kept; the caller opens and closes it
     * @param region what the ids of new pools start with
     */
    public CognitoSimulator(MVStore store, Omission omission, Clock clock, String region) {
        Tables tables = new Tables(store);
        UserPools pools = new UserPools(tables, clock, region);
        UserPoolClients clients = new UserPoolClients(tables, clock, omission);
        operations = Map.ofEntries(
                entry("CreateUserPool", change(tables, pools::create)),
                entry("DescribeUserPool", read(pools::describe)),
                entry("DeleteUserPool", remove(tables, pools::delete)),
                entry("CreateUserPoolClient", change(tables, clients::create)),
                entry("DescribeUserPoolClient", read(clients::describe)),
                entry("UpdateUserPoolClient", change(tables, clients::update)),
                entry("DeleteUserPoolClient", remove(tables, clients::delete)),
                entry("ListUserPoolClients", read(clients::list)));
    }

    @Override
    public String targetPrefix() {
        return "AWSCognitoIdentityProviderService";
    }

    @Override
    public String jsonVersion() {
        return "1.1";
    }

    @Override
    public Optional<JsonNode> call(AwsCall call) {
        Operation operation = operations.get(call.operation());
        if (operation == null) {
            throw AwsException.client("UnknownOperationException", null);
        }
        return operation.apply(call.input());
    }

    private static Operation read(Function<ObjectNode, ObjectNode> operation) {
        return input -> Optional.of(operation.apply(input));
    }

    private static Operation change(Tables tables, Function<ObjectNode, ObjectNode> operation) {
        return input -> Optional.of(tables.change(() -> operation.apply(input)));
    }

    private static Operation remove(Tables tables, Consumer<ObjectNode> operation) {
        return input -> tables.change(() -> {
            operation.accept(input);
            return Optional.empty();
        });
    }
}
