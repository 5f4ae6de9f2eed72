package software.amazon.cognito.reliability;

import java.util.List;

/**
 * How an operation under a schedule came out.
 *
 * @param problems what must not happen, and did
 * @param invocations of the Lambda function
 * @param calls of Cognito
 * @param mishaps that the calls met
 */
record Outcome(List<String> problems, int invocations, int calls, int mishaps) {}
