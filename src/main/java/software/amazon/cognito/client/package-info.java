/** Calls Cognito for the handlers of all types: how often, how long, and what is said when it does not work out. */
package software.amazon.cognito.client;
