/**
 * What lets people see the resource types work without AWS: everything that stands around the handler jar in
 * production, on this machine. {@code Main} is the command line; {@code guide/architecture.md} follows one template
 * through the rooms below.
 *
 * <p>Nothing here knows the handlers' classes: they are reached as AWS reaches them, by the jar's entry points.
 */
package software.amazon.cognito.sandbox;
