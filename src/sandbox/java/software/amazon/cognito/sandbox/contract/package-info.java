/** The contract tests of the CloudFormation CLI, run on a handler jar without AWS, with the outcome expected of each. */
package software.amazon.cognito.sandbox.contract;
