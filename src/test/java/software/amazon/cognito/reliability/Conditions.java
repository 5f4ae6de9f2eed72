package software.amazon.cognito.reliability;

import software.amazon.cognito.sandbox.cognito.Omission;

/**
 * What a trial meets.
 *
 * @param seed of everything random in it
 */
record Conditions(long seed, Schedule schedule, States states, Omission omission) {}
