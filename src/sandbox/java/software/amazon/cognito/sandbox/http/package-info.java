/**
 * What the simulated services are served with: a server on this machine, AWS's JSON and query protocols, and IAM as far
 * as a handler may only call what its schema permits. Nothing here knows a service.
 */
package software.amazon.cognito.sandbox.http;
