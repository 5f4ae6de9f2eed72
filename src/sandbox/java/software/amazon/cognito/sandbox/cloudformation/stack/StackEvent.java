package software.amazon.cognito.sandbox.cloudformation.stack;

import java.time.Instant;

/**
 * Something that happened to a stack or one of its resources.
 *
 * @param status as CloudFormation names it, such as {@code CREATE_IN_PROGRESS}
 * @param reason one line, empty when there is nothing to say
 */
public record StackEvent(Instant time, String status, String type, String logicalId, String reason) {
    public StackEvent {
        reason = oneLine(reason);
    }

    /** A text without line breaks. */
    static String oneLine(String text) {
        return String.join("; ", text.strip().split("\\R+"));
    }
}
