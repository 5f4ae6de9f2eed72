package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Fault;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.LoopbackServer;

/**
 * A Cognito simulator in memory. All of them are reached at one endpoint, which serves the newest: the handlers build
 * their Cognito clients once in the life of a process.
 */
final class SimulatedCognito {

    private static CognitoSimulator current;
    private static final LoopbackServer SERVER = start();

    private final CognitoSimulator simulator;
    private final String userPoolId;
    private int callsSeen;

    SimulatedCognito(Omission omission) {
        simulator = new CognitoSimulator(MVStore.open(null), omission, Clock.systemUTC());
        current = simulator;
        userPoolId = call("CreateUserPool", "{'PoolName': 'pool'}")
                .at("/UserPool/Id")
                .asText();
        calls();
    }

    static String endpoint() {
        return SERVER.endpoint().toString();
    }

    /** Lets something go wrong with the next calls. */
    SimulatedCognito with(Fault fault) {
        simulator.faults().add(fault);
        return this;
    }

    /** All operations that were called at the endpoint since the newest simulator was made, in order. */
    static List<String> operations() {
        return current.calls().stream().map(Call::operation).toList();
    }

    /** The operations that were called since this was asked last, in order. */
    List<String> calls() {
        List<String> operations =
                simulator.calls().stream().map(Call::operation).toList();
        List<String> news = operations.subList(callsSeen, operations.size());
        callsSeen = operations.size();
        return news;
    }

    /** The app clients of the user pool. */
    JsonNode clients() {
        return call("ListUserPoolClients", client("{'MaxResults': 60}")).get("UserPoolClients");
    }

    /** The user pool that every simulator starts with. */
    String userPoolId() {
        return userPoolId;
    }

    /** The properties of an app client of that pool, written as JSON with single quotes. */
    ObjectNode client(String properties) {
        return Handlers.model(properties).put("UserPoolId", userPoolId);
    }

    /** Calls an operation past the handlers, as somebody else would. */
    JsonNode call(String operation, String input) {
        return call(operation, Handlers.model(input));
    }

    JsonNode call(String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty())).orElse(Handlers.model("{}"));
    }

    private static LoopbackServer start() {
        try {
            LoopbackServer server = LoopbackServer.start(0, Map.of("POST /", new AwsJsonRoute(new AwsService() {
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
                    return current.call(call);
                }
            })));
            System.setProperty("aws.region", "us-east-1");
            System.setProperty(
                    "aws.endpointUrlCognitoIdentityProvider", server.endpoint().toString());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
