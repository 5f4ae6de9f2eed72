package software.amazon.cognito.sandbox.cognito;

/** How far the service has come, as far as its answers and what it takes are concerned. */
public enum Edition {
    /** As it was last seen to answer (radkawar/stackd, 2026-09-24): without ClientType. */
    SEEN,
    /** As the API model of 2026-11-20 describes it: app clients have a ClientType in the answers. */
    MODEL,
    /**
     * As it may be one day: it takes values that no enum of the model lists, and its answers have members that no model
     * knows.
     */
    FUTURE
}
