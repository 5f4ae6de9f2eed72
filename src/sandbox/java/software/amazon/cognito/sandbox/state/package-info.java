/** The state folder: embedded stores that outlive a kill, each used by one process at a time. */
package software.amazon.cognito.sandbox.state;
