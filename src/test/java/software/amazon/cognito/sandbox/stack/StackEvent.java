package software.amazon.cognito.sandbox.stack;

import java.time.Instant;

/**
 * Something that happened to a stack or one of its resources.
 *
 * @param status as CloudFormation names it, such as {@code CREATE_IN_PROGRESS}
 * @param reason empty when there is nothing to say
 */
public record StackEvent(Instant time, String status, String type, String logicalId, String reason) {}
