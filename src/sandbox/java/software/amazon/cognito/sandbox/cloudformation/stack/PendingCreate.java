package software.amazon.cognito.sandbox.cloudformation.stack;

import software.amazon.cognito.sandbox.provider.RequestOrigin;

/**
 * A creation that was begun and whose outcome is not known yet.
 *
 * @param home where, as it was then
 */
record PendingCreate(RequestOrigin origin, DesiredResource desired, Home home) {}
