package software.amazon.cognito.failure;

import software.amazon.cloudformation.exceptions.BaseHandlerException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;

/** Ends a handler: becomes a failed progress event with this error code and message. */
public final class HandlerFailure extends BaseHandlerException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /** Fails for a reason that is certain before Cognito is asked. */
    public HandlerFailure(HandlerErrorCode errorCode, String message) {
        this(errorCode, message, false, null);
    }

    public HandlerFailure(HandlerErrorCode errorCode, String message, boolean outcomeUnknown, Throwable cause) {
        super(FailureMessage.cut(message, FailureMessage.MOST_CHARACTERS), cause, errorCode);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the request that failed may have taken effect all the same. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** Whether the same request may succeed later. */
    public boolean isRetryable() {
        return ErrorCodes.isRetryable(getErrorCode());
    }

    /** The progress event that ends the operation. */
    public <M, C> ProgressEvent<M, C> toEvent() {
        return ProgressEvent.failed(null, null, getErrorCode(), getMessage());
    }
}
