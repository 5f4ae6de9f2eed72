/** What the service rejects beyond the limits of its API model, with its codes and words. */
package software.amazon.cognito.sandbox.cognito.rules;
