/** User pools and what is in them besides app clients: resource servers, identity providers, attributes. */
package software.amazon.cognito.sandbox.cognito.pools;
