/** Holds a template against the schemas of its resources' types, before anything is deployed. */
package software.amazon.cognito.sandbox.cloudformation.template.check;
