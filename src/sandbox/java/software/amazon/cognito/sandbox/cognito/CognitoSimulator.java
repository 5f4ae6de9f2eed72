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
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.clients.ClientAnswer;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Faults;
import software.amazon.cognito.sandbox.cognito.faults.FaultsRoute;
import software.amazon.cognito.sandbox.cognito.faults.ReorderedLists;
import software.amazon.cognito.sandbox.cognito.faults.UnknownMembers;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
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
    private final ServiceAccess access;
    private final Inventory inventory;
    private final Faults faults;
    private final CallLog log;
    private final Consumer<Duration> pause;
    private final UnaryOperator<JsonNode> answers;
    private final UpdateTurns turns = new UpdateTurns();

    /**
     * A simulator with {@link Options#of(Omission)}.
     *
     * @param store where everything is kept; the caller opens and closes it
     */
    public CognitoSimulator(MVStore store, Omission omission, Clock clock) {
        this(store, Options.of(omission), clock);
    }

    /** @param store where everything is kept; the caller opens and closes it */
    public CognitoSimulator(MVStore store, Options options, Clock clock) {
        this(store, options, clock, CognitoSimulator::sleep);
    }

    /**
     * A simulator that lets somebody else spend the time of a latency.
     *
     * @param store where everything is kept; the caller opens and closes it
     * @param pause what happens while a call takes its time
     */
    public CognitoSimulator(MVStore store, Options options, Clock clock, Consumer<Duration> pause) {
        Tables tables = new Tables(store);
        ClientAnswer answer = new ClientAnswer(options.edition() != Edition.SEEN);
        operations = new Operations(tables, options, answer, clock);
        access = new ServiceAccess(tables, operations.clients(), clock, options.region());
        inventory = new Inventory(tables, answer);
        answers = options.edition() == Edition.FUTURE ? UnknownMembers::in : UnaryOperator.identity();
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

    /**
     * Registers an app client, as an application does by dynamic client registration at the pool's domain: the client's
     * ClientType is DCR. No operation of the API does that.
     *
     * @param input of CreateUserPoolClient
     * @return the client's id
     * @throws AwsException as CreateUserPoolClient does
     */
    public String registerClient(ObjectNode input) {
        return operations.register(input).at("/UserPoolClient/ClientId").asText();
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
     * What a server needs to serve the simulator alone: the API, and its faults at {@code /sandbox/faults}.
     */
    public Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>(faultRoutes());
        routes.put("POST /", new AwsJsonRoute(this));
        return routes;
    }

    /** What a server needs to drive the faults over HTTP, at {@code /sandbox/faults}. */
    public Map<String, Route> faultRoutes() {
        return FaultsRoute.of(faults, operations::has);
    }

    /** What another service works with that makes app clients of its own. */
    public ServiceAccess forServices() {
        return access;
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
        return log.record(call, () -> answer(call));
    }

    /** A call that is turned away leaves its fault to another, so that as many meet a latency as were asked for. */
    private Optional<JsonNode> answer(AwsCall call) {
        if (faults.exceedsRate()) {
            throw tooManyRequests();
        }
        String operation = call.operation();
        return turns.run(operation, call.input(), () -> {
            Optional<Fault> fault = faults.take(call);
            fault.ifPresent(met -> before(operation, met));
            Optional<JsonNode> output = operations.run(operation, call.input()).map(answers);
            return fault.isPresent() ? after(operation, fault.get(), output) : output;
        });
    }

    private void before(String operation, Fault fault) {
        if (fault.latencyMillis() > 0) {
            pause.accept(Duration.ofMillis(fault.latencyMillis()));
        }
        switch (fault.kind()) {
            case THROTTLE -> throw tooManyRequests();
            case SERVER_ERROR -> throw serverError(operation);
            case CONCURRENT_MODIFICATION -> throw UpdateTurns.concurrentModification();
            case DROP_BEFORE, STALE_CONNECTION -> throw new ConnectionDroppedException();
            case SERVER_ERROR_AFTER, DROP_AFTER, LATENCY, REORDER_LISTS, UNKNOWN_MEMBERS -> {}
        }
    }

    private static Optional<JsonNode> after(String operation, Fault fault, Optional<JsonNode> output) {
        return switch (fault.kind()) {
            case SERVER_ERROR_AFTER -> throw serverError(operation);
            case DROP_AFTER -> throw new ConnectionDroppedException();
            case REORDER_LISTS -> output.map(ReorderedLists::of);
            case UNKNOWN_MEMBERS -> output.map(UnknownMembers::in);
            default -> output;
        };
    }

    /** The operations on client secrets have an error of their own for it (API model). */
    private static AwsException serverError(String operation) {
        boolean secrets = operation.contains("ClientSecret");
        return AwsException.server(secrets ? "InternalServerException" : "InternalErrorException", "Internal error");
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
