/** How a handler of any type waits for its turn, and how long it stays away. */
package software.amazon.cognito.waiting;
