package software.amazon.cognito.sandbox.cloudcontrol;

/** Ends the work on a request that is to be canceled, or left for the next start. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
