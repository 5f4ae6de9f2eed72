/**
 * What AWS's API models say of requests: types, members that are required, limits. A request that its service would
 * refuse for these alone is refused here, in the service's words, before any simulated service sees it.
 */
package software.amazon.cognito.sandbox.api;
