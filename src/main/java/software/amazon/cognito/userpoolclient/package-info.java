/**
 * The type UserPoolClient, an app client of one's own: its five handlers, and what only they know. What they share with other types is in the
 * packages beside this one.
 */
package software.amazon.cognito.userpoolclient;
