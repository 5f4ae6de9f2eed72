/** What is wrong with a template: where, what, and what was probably meant. */
package software.amazon.cognito.sandbox.cloudformation.template.problem;
