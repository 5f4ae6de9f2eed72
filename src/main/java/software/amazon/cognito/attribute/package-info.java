/**
 * What an app client has: {@code Attributes} is the one table of what can be set; states, which are models of any type,
 * and their translation to and from the Cognito API go by it.
 */
package software.amazon.cognito.attribute;
