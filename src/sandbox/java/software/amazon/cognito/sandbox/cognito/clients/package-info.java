/** The operations on app clients and their secrets, and what their answers show. */
package software.amazon.cognito.sandbox.cognito.clients;
