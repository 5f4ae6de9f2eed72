package software.amazon.cognito.sandbox.cloudcontrol.requests;

/** What a resource request does, as Cloud Control names it. */
public enum Operation {
    CREATE,
    UPDATE,
    DELETE
}
