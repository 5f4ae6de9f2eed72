package software.amazon.cognito.sandbox.cloudformation.stack;

/**
 * Whether a resource outlives the stack that no longer needs it. A Snapshot is made of none of the types here.
 *
 * @param deletionPolicy such as {@code Retain}
 * @param updateReplacePolicy the same for when it is replaced
 */
record Retention(String deletionPolicy, String updateReplacePolicy) {
    static final Retention NONE = new Retention("Delete", "Delete");

    /** @param rollback whether its creation is taken back */
    boolean keeps(boolean rollback) {
        return deletionPolicy.equals("Retain") || deletionPolicy.equals("RetainExceptOnCreate") && !rollback;
    }

    /** That of a resource in whose place another has come. */
    Retention replaced() {
        return new Retention(updateReplacePolicy, updateReplacePolicy);
    }
}
