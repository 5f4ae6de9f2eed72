/** Explains why Cognito rejected a request, after the fact: a rule for each rejection that is known. */
package software.amazon.cognito.diagnosis;
