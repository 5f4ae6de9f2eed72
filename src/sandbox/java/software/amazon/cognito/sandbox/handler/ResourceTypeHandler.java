package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A resource type's handlers: invokes them until they are done.
 *
 * @param type such as {@code AWS::Cognito::UserPoolClient}
 * @param timeout how long an operation may take over all its invocations, with the waits between them
 * @param waiter waits between two invocations
 * @param clock measures the invocations
 * @param progress takes the events of a handler that is in progress
 */
public record ResourceTypeHandler(
        EntryPoint entryPoint,
        String type,
        Caller caller,
        Function<Action, Duration> timeout,
        Waiter waiter,
        InstantSource clock,
        Consumer<ProgressEvent> progress) {

    /** Handlers with one time limit, whose progress nobody watches. */
    public ResourceTypeHandler(EntryPoint entryPoint, String type, Caller caller, Duration timeout, Waiter waiter) {
        this(entryPoint, type, caller, action -> timeout, waiter, InstantSource.system(), event -> {});
    }

    /** The same handlers for the type under another name. */
    public ResourceTypeHandler named(String typeName) {
        return new ResourceTypeHandler(entryPoint, typeName, caller, timeout, waiter, clock, progress);
    }

    /** The same handlers, watched. */
    public ResourceTypeHandler watched(Consumer<ProgressEvent> newProgress, Waiter newWaiter) {
        return new ResourceTypeHandler(entryPoint, type, caller, timeout, newWaiter, clock, newProgress);
    }

    /**
     * Runs one operation: invokes the handler, and again with its callback context while it is in progress.
     *
     * @return an event that is not IN_PROGRESS; NotStabilized when the time is over
     * @throws InterruptedException while it waits between two invocations
     */
    public ProgressEvent run(HandlerRequest request) throws InterruptedException {
        Duration limit = timeout.apply(request.action());
        Duration taken = Duration.ZERO;
        HandlerRequest next = request;
        JsonNode callbackContext = null;
        while (true) {
            Instant start = clock.instant();
            ProgressEvent event = invoke(next, callbackContext);
            if (event.status() != ProgressEvent.Status.IN_PROGRESS) {
                return event;
            }
            taken = taken.plus(Duration.between(start, clock.instant()));
            if (taken.compareTo(limit) > 0) {
                return failed(
                        "NotStabilized",
                        "The handler was still in progress after " + limit.toMinutes() + " min",
                        event);
            }
            progress.accept(event);
            waiter.await(event.callbackDelay());
            taken = taken.plus(event.callbackDelay()).plusMillis(1);
            next = event.model() == null ? next : next.with(event.model());
            callbackContext = event.callbackContext();
        }
    }

    private ProgressEvent invoke(HandlerRequest request, JsonNode callbackContext) {
        try {
            return ProgressEvent.of(entryPoint.invoke(request.toJson(type, caller, callbackContext)));
        } catch (IOException e) {
            return failed("InternalFailure", e.getMessage(), null);
        }
    }

    private static ProgressEvent failed(String code, String message, ProgressEvent last) {
        return new ProgressEvent(
                ProgressEvent.Status.FAILED,
                code,
                message,
                null,
                Duration.ZERO,
                last == null ? null : last.model(),
                List.of(),
                null);
    }
}
