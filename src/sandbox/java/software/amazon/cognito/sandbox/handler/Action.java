package software.amazon.cognito.sandbox.handler;

/** What a resource type's handler is asked to do, as the RPDK names it. */
public enum Action {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    LIST
}
