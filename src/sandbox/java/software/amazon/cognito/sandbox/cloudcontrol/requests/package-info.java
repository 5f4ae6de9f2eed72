/** The requests that Cloud Control accepted: what they are, how they go on, and where they are kept. */
package software.amazon.cognito.sandbox.cloudcontrol.requests;
