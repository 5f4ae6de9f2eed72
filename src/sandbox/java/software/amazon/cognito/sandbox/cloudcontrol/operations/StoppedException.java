package software.amazon.cognito.sandbox.cloudcontrol.operations;

/** Ends the work on a request that is to be canceled, or left for the next start. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
