/** The intrinsic functions, a class for each; {@code Functions} is the list of them. */
package software.amazon.cognito.sandbox.cloudformation.template.functions;
