/** A template's text as nodes with positions, YAML and JSON, read as CloudFormation reads it. */
package software.amazon.cognito.sandbox.cloudformation.template.yaml;
