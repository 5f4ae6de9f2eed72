/** Values of a template before they are known: literals, lists, objects, and functions that await their arguments. */
package software.amazon.cognito.sandbox.cloudformation.template.value;
