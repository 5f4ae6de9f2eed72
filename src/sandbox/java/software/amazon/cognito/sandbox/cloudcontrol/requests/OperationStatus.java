package software.amazon.cognito.sandbox.cloudcontrol.requests;

/** Where a resource request stands, as Cloud Control names it. */
public enum OperationStatus {
    PENDING,
    IN_PROGRESS,
    SUCCESS,
    FAILED,
    CANCEL_IN_PROGRESS,
    CANCEL_COMPLETE;

    /** Whether it never changes again. */
    public boolean isFinal() {
        return this == SUCCESS || this == FAILED || this == CANCEL_COMPLETE;
    }
}
