package software.amazon.cognito.sandbox.cloudformation.stack;

import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** An operation on a stack failed; the message says why, in one line. */
public final class StackException extends Exception {
    private static final long serialVersionUID = 1;

    StackException(String message) {
        super(StackEvent.oneLine(message));
    }

    /** A text that other sentences may follow. */
    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** The reason as CloudFormation's events word it. */
    static String reason(ProvisioningException e) {
        return "Resource handler returned message: \"" + e.getMessage() + "\" (HandlerErrorCode: " + e.code() + ")";
    }
}
