package software.amazon.cognito.sandbox.cognito.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.Route;

/**
 * Drives the faults over HTTP, at {@code /sandbox/faults}. Every answer is what is in force now, such as
 *
 * <pre>{"faults": [{"operation": "UpdateUserPoolClient", "kind": "THROTTLE", "count": 2, "latencyMillis": 0}],
 *  "requestsPerSecond": 15}</pre>
 *
 * POST adds a fault, {@code {"kind": "DROP_AFTER", "operation": "CreateUserPoolClient"}}, or limits the rate,
 * {@code {"requestsPerSecond": 15}}; GET changes nothing; DELETE removes all. See {@link Fault} for the members and kinds.
 */
public final class FaultsRoute {
    private static final String HELP = "Not a fault. It has a kind of " + Arrays.toString(Fault.Kind.values())
            + ", and may have an operation of Cognito, a count from 1, and latencyMillis from 0, which LATENCY needs."
            + " A limit on the rate has requestsPerSecond from 0 instead.";

    private final Faults faults;
    private final Predicate<String> isOperation;

    private FaultsRoute(Faults faults, Predicate<String> isOperation) {
        this.faults = faults;
        this.isOperation = isOperation;
    }

    /** @param isOperation whether there is an operation of a name */
    public static Map<String, Route> of(Faults faults, Predicate<String> isOperation) {
        FaultsRoute route = new FaultsRoute(faults, isOperation);
        return Map.of(
                "GET /sandbox/faults", Route.immediate(call -> route.answer()),
                "POST /sandbox/faults", Route.immediate(route::post),
                "DELETE /sandbox/faults", Route.immediate(call -> route.clear()));
    }

    private HttpReply post(HttpCall call) {
        try {
            ObjectNode body = Json.MAPPER.readValue(call.body(), ObjectNode.class);
            if (body.has("requestsPerSecond")) {
                faults.limitRate(Json.MAPPER.treeToValue(body.get("requestsPerSecond"), int.class));
            } else {
                faults.add(fault(body));
            }
            return answer();
        } catch (IOException | IllegalArgumentException e) {
            return HttpReply.json(400, Json.MAPPER.createObjectNode().put("message", HELP));
        }
    }

    private Fault fault(ObjectNode body) throws IOException {
        Fault fault = Json.MAPPER.treeToValue(body, Fault.class);
        if (fault.operation() != null && !isOperation.test(fault.operation())) {
            throw new IllegalArgumentException("Unknown operation: " + fault.operation());
        }
        return fault;
    }

    private HttpReply clear() {
        faults.clear();
        return answer();
    }

    private HttpReply answer() {
        ObjectNode state = Json.MAPPER.createObjectNode();
        state.set("faults", Json.MAPPER.valueToTree(faults.pending()));
        state.put("requestsPerSecond", faults.requestsPerSecond());
        return HttpReply.json(200, state);
    }
}
