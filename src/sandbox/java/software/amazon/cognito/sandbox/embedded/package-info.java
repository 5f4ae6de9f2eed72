/**
 * The services that the sandbox itself runs, put together: each with its state in the state folder, all of them behind
 * one address on this machine. {@code deploy} starts Cognito for itself, {@code serve} all of them for everybody.
 */
package software.amazon.cognito.sandbox.embedded;
