/**
 * The type ManagedUserPoolClient: takes an app client that another service created under management. Its handlers,
 * and how they find that app client.
 */
package software.amazon.cognito.manageduserpoolclient;
