/** What is kept, under which keys, and how it is listed. */
package software.amazon.cognito.sandbox.cognito.tables;
