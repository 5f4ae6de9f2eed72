/** The local Amazon Cognito user pools API: what it answers, and in which order a call passes its checks. */
package software.amazon.cognito.sandbox.cognito;
