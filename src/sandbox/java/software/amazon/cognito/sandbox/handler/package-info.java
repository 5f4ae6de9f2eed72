/**
 * Invokes handlers as AWS does: the very jar that is submitted, in a class loader of its own, with the requests and
 * progress events of the registry's contract, until an operation has ended.
 */
package software.amazon.cognito.sandbox.handler;
