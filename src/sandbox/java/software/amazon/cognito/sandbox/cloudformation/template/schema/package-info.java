/** What a resource type's schema says of a template's properties. */
package software.amazon.cognito.sandbox.cloudformation.template.schema;
