/** Updates an app client, for the handlers of all types. */
package software.amazon.cognito.update;
