/** What Cloud Control does for a request: the rules of models and patches, the handlers it invokes, and recovery. */
package software.amazon.cognito.sandbox.cloudcontrol.operations;
