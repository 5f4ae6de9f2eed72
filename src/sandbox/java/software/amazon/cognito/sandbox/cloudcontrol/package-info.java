/**
 * Cloud Control API, by the handlers: {@code CloudControl} takes the calls, {@code Requests} and {@code Provisioner}
 * do what they ask for, {@code RequestStore} keeps it, and {@code Recovery} goes on with it after a kill.
 */
package software.amazon.cognito.sandbox.cloudcontrol;
