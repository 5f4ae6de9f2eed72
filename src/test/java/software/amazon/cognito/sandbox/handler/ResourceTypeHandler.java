package software.amazon.cognito.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A resource type's handlers: invokes them until they are done.
 *
 * @param type such as {@code AWS::Cognito::UserPoolClient}
 * @param timeout how long one operation may take over all its invocations
 */
public record ResourceTypeHandler(EntryPoint entryPoint, String type, Caller caller, Duration timeout, Waiter waiter) {

    /**
     * Runs one operation: invokes the handler, and again with its callback context while it is in progress.
     *
     * @return an event that is not IN_PROGRESS; NotStabilized when the time is over
     * @throws InterruptedException while it waits between two invocations
     */
    public ProgressEvent run(HandlerRequest request) throws InterruptedException {
        Duration waited = Duration.ZERO;
        ProgressEvent event = invoke(request, null);
        HandlerRequest next = request;
        while (event.status() == ProgressEvent.Status.IN_PROGRESS) {
            if (waited.compareTo(timeout) > 0) {
                return failed(
                        "NotStabilized",
                        "The handler was still in progress after " + timeout.toMinutes() + " min",
                        event);
            }
            waiter.await(event.callbackDelay());
            waited = waited.plus(event.callbackDelay()).plusMillis(1);
            next = event.model() == null ? next : next.with(event.model());
            event = invoke(next, event.callbackContext());
        }
        return event;
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
