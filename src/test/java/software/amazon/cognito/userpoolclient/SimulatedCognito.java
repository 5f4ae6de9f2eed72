package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.Call;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.Options;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.http.AwsCall;

/**
 * A Cognito simulator in memory. The handlers reach the newest one, at the {@link SharedEndpoint}.
 */
public final class SimulatedCognito {

    private final CognitoSimulator simulator;
    private final String userPoolId;
    private int callsSeen;

    public SimulatedCognito(Omission omission) {
        this(Options.of(omission));
    }

    public SimulatedCognito(Options options) {
        simulator = new CognitoSimulator(MVStore.open(null), options, Clock.systemUTC());
        SharedEndpoint.serve(simulator);
        userPoolId = call("CreateUserPool", "{'PoolName': 'pool'}")
                .at("/UserPool/Id")
                .asText();
    }

    /** Lets something go wrong with the next calls. */
    public SimulatedCognito with(Fault fault) {
        simulator.faults().add(fault);
        return this;
    }

    /** All operations that handlers called since the newest simulator was made, in order. */
    public static List<String> operations() {
        return operationsOfHandlers(SharedEndpoint.newest());
    }

    /** The operations that handlers called since this was asked last, in order. */
    public List<String> calls() {
        List<String> all = operationsOfHandlers(simulator);
        List<String> news = all.subList(callsSeen, all.size());
        callsSeen = all.size();
        return news;
    }

    private static List<String> operationsOfHandlers(CognitoSimulator simulator) {
        return simulator.calls().stream()
                .filter(call -> call.accessKeyId().isPresent())
                .map(Call::operation)
                .toList();
    }

    /** The app clients of the user pool. */
    public JsonNode clients() {
        return call("ListUserPoolClients", client("{'MaxResults': 60}")).get("UserPoolClients");
    }

    /** The user pool that every simulator starts with. */
    public String userPoolId() {
        return userPoolId;
    }

    /** The properties of an app client of that pool, written as JSON with single quotes. */
    public ObjectNode client(String properties) {
        return Handlers.model(properties).put("UserPoolId", userPoolId);
    }

    /** Calls an operation past the handlers, as somebody else would. */
    public JsonNode call(String operation, String input) {
        return call(operation, Handlers.model(input));
    }

    public JsonNode call(String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty())).orElse(Handlers.model("{}"));
    }
}
