package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** The parameters that CloudFormation predefines; AWS::NoValue and AWS::NotificationARNs are no values here. */
final class PseudoParameters {
    private PseudoParameters() {}

    static Map<String, JsonNode> of(StackEnvironment environment, StackHeader stack) {
        return Map.of(
                "AWS::Region", TextNode.valueOf(environment.region()),
                "AWS::AccountId", TextNode.valueOf(environment.accountId()),
                "AWS::Partition", TextNode.valueOf("aws"),
                "AWS::URLSuffix", TextNode.valueOf("amazonaws.com"),
                "AWS::StackName", TextNode.valueOf(stack.name()),
                "AWS::StackId", TextNode.valueOf(stack.stackId()));
    }
}
