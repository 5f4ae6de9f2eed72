/** Macros: what AWS's transforms make of a template. */
package software.amazon.cognito.sandbox.cloudformation.template.transform;
