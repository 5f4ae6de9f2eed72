/**
 * How the resources of each type are created, read, updated, deleted and listed: by the handlers of the jar, or by calls
 * of an API where AWS itself provides the type. {@code Providers} is the list of the types that can be deployed.
 */
package software.amazon.cognito.sandbox.provider;
