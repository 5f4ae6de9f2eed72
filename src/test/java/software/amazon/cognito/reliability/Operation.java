package software.amazon.cognito.reliability;

/** What a handler is asked to do; an update for each of its reasons. */
enum Operation {
    CREATE,
    READ,
    /** A template changes. */
    UPDATE,
    /** A stack takes a failed update back. */
    ROLLBACK,
    /** Cloud Control changes what it read. */
    PATCH,
    DELETE,
    LIST
}
