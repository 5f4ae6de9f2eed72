package software.amazon.cognito.sandbox.cloudformation.stack;

/** What the update handler gets as the previous state after an import. Which it is in CloudFormation is not published. */
public enum PreviousState {
    /** The properties of the template, as in any update of a stack. */
    TEMPLATE,
    /** What the read handler answered. */
    READ,
    /** Nothing. */
    NONE
}
