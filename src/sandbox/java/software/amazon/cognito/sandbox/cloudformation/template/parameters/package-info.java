/** Parameters: their declaration, their constraints, and the values that they have in a deployment. */
package software.amazon.cognito.sandbox.cloudformation.template.parameters;
