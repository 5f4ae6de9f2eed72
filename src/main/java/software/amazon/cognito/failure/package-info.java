/** How a handler fails: with an error code of the resource handler contract, and a message that says what to do. */
package software.amazon.cognito.failure;
