/**
 * Reads CloudFormation templates, in YAML and JSON, and checks them before anything is deployed.
 *
 * <p>Supported: Description, Metadata (ignored), Parameters (String, Number, CommaDelimitedList, {@code List<Number>}),
 * Resources (Type, Properties, DependsOn, Metadata), Outputs (Value, Description); Ref, Fn::GetAtt, Fn::Sub, Fn::Join
 * and their short forms; the pseudo parameters AWS::Region, AccountId, Partition, StackName, StackId, URLSuffix and
 * NoValue. Anything else is a problem that names it and its position.
 *
 * <p>A file goes through {@code TextFile}, {@code YamlFile} (YAML nodes),
 * {@code TemplateParser} and the parsers of its sections; {@code TemplateCheck} then holds the resources against the
 * schemas of their types.
 */
package software.amazon.cognito.sandbox.cloudformation.template;
