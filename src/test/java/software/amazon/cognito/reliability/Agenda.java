package software.amazon.cognito.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cognito.SettableClock;
import software.amazon.cognito.sandbox.handler.HandlerRequest;

/**
 * Operations of handlers that run side by side: their invocations, and the waits between them, in the order of a clock
 * that only they let go on.
 */
final class Agenda {

    /** An invocation that is due: of an operation that begins, or goes on with what its last event said. */
    private record Due(Instant at, AppClientType type, JsonNode request) {}

    private final Map<AppClientType, Lambda> functions = Stream.of(AppClientType.values())
            .collect(Collectors.toMap(Function.identity(), type -> new Lambda(type, line -> {})));
    private final SettableClock clock;
    private final Queue<Due> due = new PriorityBlockingQueue<>(16, Comparator.comparing(Due::at));
    private final List<JsonNode> ended = new CopyOnWriteArrayList<>();

    Agenda(SettableClock clock) {
        this.clock = clock;
    }

    /** Adds an operation that begins now. */
    void add(AppClientType type, Account account, HandlerRequest request) {
        due.add(new Due(
                clock.instant(), type, request.toJson(type.typeName(), AppClientHandlers.caller(account), null)));
    }

    /** Runs all operations to their ends, and returns the last event of each. */
    List<JsonNode> run() {
        while (!due.isEmpty()) {
            next();
        }
        return ended;
    }

    /** Lets time pass, with all that is due in it: also for a call that takes its time in one of the invocations. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
            next();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private void next() {
        Due next = due.remove();
        if (next.at().isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), next.at()));
        }
        JsonNode event = invoke(next);
        if (event.get("status").asText().equals("IN_PROGRESS")) {
            due.add(again(next, event));
        } else {
            ended.add(event);
        }
    }

    private JsonNode invoke(Due invocation) {
        try {
            return functions.get(invocation.type()).invoke(invocation.request());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Due again(Due invocation, JsonNode event) {
        ObjectNode request = invocation.request().deepCopy();
        request.set("callbackContext", event.get("callbackContext"));
        return new Due(
                clock.instant().plusSeconds(event.get("callbackDelaySeconds").asLong()), invocation.type(), request);
    }
}
