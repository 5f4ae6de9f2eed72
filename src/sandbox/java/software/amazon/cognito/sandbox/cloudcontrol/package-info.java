/**
 * Cloud Control API, by the handlers, and the registry and STS as far as its clients ask: here what speaks HTTP, in {@code
 * operations} what a call does by which rules, in {@code requests} what is kept.
 */
package software.amazon.cognito.sandbox.cloudcontrol;
