/** What becomes of CloudFormation's request before a handler of any type sees it. */
package software.amazon.cognito.request;
