package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.ConnectionDroppedException;
import software.amazon.cognito.sandbox.http.Route;

/**
 * Answers the Amazon Cognito user pools API (cognito-idp, 2016-04-18), as far as app clients need it, like the service:
 * in shapes, limits, rules, error codes and words. What a call changed is on disk before it is answered.
 */
public final class CognitoSimulator implements AwsService {
    private final Operations operations;
    private final Inventory inventory;
    private final Faults faults;
    private final CallLog log;
    private final Consumer<Duration> pause;
    private final UpdateTurns turns = new UpdateTurns();

    /**
     * A simulator in Region us-east-1.
     *
     * @param store where everything is kept; the caller opens and closes it
     */
    public CognitoSimulator(MVStore store, Omission omission, Clock clock) {
        this(store, omission, clock, "us-east-1");
    }

    /**
     * @param store where everything is kept; the caller opens and closes it
     * @param region what the ids of new pools start with
     */
    public CognitoSimulator(MVStore store, Omission omission, Clock clock, String region) {
        this(store, omission, clock, region, CognitoSimulator::sleep);
    }

    CognitoSimulator(MVStore store, Omission omission, Clock clock, String region, Consumer<Duration> pause) {
        Tables tables = new Tables(store);
        operations = new Operations(tables, omission, clock, region);
        inventory = new Inventory(tables);
        faults = new Faults(clock);
        log = new CallLog(clock);
        this.pause = pause;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** All that there is now. */
    public Inventory inventory() {
        return inventory;
    }

    /** The names of all operations, in alphabetical order. */
    public List<String> operations() {
        return operations.names();
    }

    /** The last 10,000 calls, the oldest first. */
    public List<Call> calls() {
        return log.calls();
    }

    /**
     * What a server needs to serve the simulator alone: the API, its faults at {@code /sandbox/faults}, and OpenSearch.
     */
    public Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>(faultRoutes());
        routes.putAll(openSearchRoutes());
        routes.put("POST /", new AwsJsonRoute(this));
        return routes;
    }

    /** What a server needs to drive the faults over HTTP, at {@code /sandbox/faults}. */
    public Map<String, Route> faultRoutes() {
        return FaultsRoute.of(faults, operations::has);
    }

    /**
     * What a server needs to serve OpenSearch domains, which make app clients: the REST API of Amazon OpenSearch Service
     * as far as domains with Cognito authentication need it. Faults do not happen there.
     */
    public Map<String, Route> openSearchRoutes() {
        return OpenSearchRoutes.of(operations.domains());
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
        if (!operations.has(call.operation())) {
            throw AwsException.client("UnknownOperationException", null);
        }
        return log.record(call, () -> answer(call.operation(), call.input()));
    }

    private Optional<JsonNode> answer(String operation, ObjectNode input) {
        if (faults.exceedsRate()) {
            throw tooManyRequests();
        }
        Optional<Fault> fault = faults.take(operation);
        return turns.run(operation, input, () -> {
            fault.ifPresent(this::before);
            Optional<JsonNode> output = operations.run(operation, input);
            return fault.isPresent() ? after(fault.get(), output) : output;
        });
    }

    private void before(Fault fault) {
        if (fault.latencyMillis() > 0) {
            pause.accept(Duration.ofMillis(fault.latencyMillis()));
        }
        switch (fault.kind()) {
            case THROTTLE -> throw tooManyRequests();
            case SERVER_ERROR -> throw internalError();
            case CONCURRENT_MODIFICATION -> throw UpdateTurns.concurrentModification();
            case DROP_BEFORE -> throw new ConnectionDroppedException();
            case SERVER_ERROR_AFTER, DROP_AFTER, LATENCY, REORDER_LISTS -> {}
        }
    }

    private static Optional<JsonNode> after(Fault fault, Optional<JsonNode> output) {
        return switch (fault.kind()) {
            case SERVER_ERROR_AFTER -> throw internalError();
            case DROP_AFTER -> throw new ConnectionDroppedException();
            case REORDER_LISTS -> output.map(ReorderedLists::of);
            default -> output;
        };
    }

    private static AwsException internalError() {
        return AwsException.server("InternalErrorException", "Internal error");
    }

    private static AwsException tooManyRequests() {
        return AwsException.client("TooManyRequestsException", "Rate exceeded");
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionDroppedException();
        }
    }
}
