package software.amazon.cognito.waiting;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Getter;
import lombok.Setter;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;

/**
 * How a create, update or delete of any type waits for its turn: it ends its invocation, and reads and does everything
 * anew in the next. Cognito serves a few requests a second for the whole account, and one change of a user pool's app
 * clients at a time, while CloudFormation changes all app clients of a stack at once. Part of the callback context.
 */
@Getter
@Setter
public class Waiting {

    /** Two and a half minutes at the least, twice that at the most; after that CloudFormation's own retries. */
    public static final int MAX_WAITS = 20;

    /** How often in a row an invocation ended without any progress. */
    @JsonProperty("waits")
    private int waits;

    /** Whether an earlier invocation sent a change that Cognito did not confirm. */
    @JsonProperty("outcomeUnknown")
    private boolean outcomeUnknown;

    /** Ends an invocation: in progress where trying again may help, else failed. */
    public static <M, C extends Waiting> ProgressEvent<M, C> end(
            Pace pace, HandlerFailure failure, M model, C context) {
        if (pace == Pace.AT_ONCE || !failure.isRetryable() || context.getWaits() >= MAX_WAITS) {
            return failure.toEvent();
        }
        context.setWaits(context.getWaits() + 1);
        context.setOutcomeUnknown(context.isOutcomeUnknown() || failure.isOutcomeUnknown());
        return ProgressEvent.defaultInProgressHandler(context, Backoff.seconds(context.getWaits()), model);
    }
}
