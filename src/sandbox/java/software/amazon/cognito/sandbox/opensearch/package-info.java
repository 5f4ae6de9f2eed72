/** Domains of Amazon OpenSearch Service, as far as they make app clients in Cognito. */
package software.amazon.cognito.sandbox.opensearch;
