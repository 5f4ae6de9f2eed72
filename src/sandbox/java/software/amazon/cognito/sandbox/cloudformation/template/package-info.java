/**
 * Reads CloudFormation templates, in YAML and JSON, and decides what of them is deployed with given parameters.
 *
 * <p>The rooms, each of which knows those before it:
 *
 * <ul>
 *   <li>{@code problem}: what is wrong, and where
 *   <li>{@code yaml}: a file and its YAML nodes
 *   <li>{@code value}: what nodes mean: literals, lists, objects, and calls of functions
 *   <li>{@code functions}: the intrinsic functions, one class each
 *   <li>{@code parameters}: what the user gives
 *   <li>{@code transform}: the macros
 *   <li>this one: the sections of a template
 *   <li>{@code schema} and {@code check}: the resources against the schemas of their types
 * </ul>
 */
package software.amazon.cognito.sandbox.cloudformation.template;
