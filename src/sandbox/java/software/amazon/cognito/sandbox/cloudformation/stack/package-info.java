/**
 * Stacks: {@code Planner} tells what a deployment has to do, {@code Deployment} does it, {@code Rollback} takes it back
 * when something fails, and {@code StackJournal} keeps each step before it is taken, so that nothing is lost by a kill.
 */
package software.amazon.cognito.sandbox.cloudformation.stack;
