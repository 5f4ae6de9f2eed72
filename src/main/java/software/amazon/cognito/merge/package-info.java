/** What an update asks of each attribute, from the previous, the desired and the live state. */
package software.amazon.cognito.merge;
