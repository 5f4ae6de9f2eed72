package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;

class TemplateChecksIT {
    private final TestSandbox sandbox = new TestSandbox();

    @Test
    void mistakesOfEveryKindAreInOneMessage_inTheOrderOfTheirLines() {
        Throwable failure = catchThrowable(
                () -> sandbox.deploy(
                        Templates.of(
                                """
                Resources:
                  Pool: {Type: AWS::Cognito::UserPool, Properties: {MfaConfiguration: "on"}}
                  Client:
                    Type: AWS::Cognito::UserPoolClient
                    Properties:
                      UserPoolId: !Ref Pol
                      ClientName: !Sub [!Ref Pool]
                      Colour: red
                  Bucket: {Type: AWS::S3::Buckett}
                  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: [a]}}
                  Param: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !ImportValue nil}}
                  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}, Path: "{{resolve:ssm:/nil}}"}}
                Outputs:
                  O: {Value: !GetAtt Pool.arn}
                """)));

        assertThat(failure.getMessage().lines().map(line -> line.replaceFirst("^[^:]*:", "")))
                .containsExactly(
                        "2:71: Pool: MfaConfiguration must be one of OFF, ON, OPTIONAL, not on",
                        "6:19: Pol is not a parameter or resource of this template; did you mean Pool?",
                        "7:19: Fn::Sub needs a string or [string, variables]",
                        "8:7: Client: Colour is not a property",
                        "9:3: there is no resource type AWS::S3::Buckett: AWS has none, and none is registered;"
                                + " did you mean AWS::S3::Bucket?",
                        "10:58: Topic: TopicName must be a string, not a list",
                        "11:72: No export named nil found: deploy the stack that exports it first",
                        "12:81: there is no SSM parameter /nil: give it with --ssm-parameter /nil=VALUE",
                        "14:14: arn is not an attribute of AWS::Cognito::UserPool; did you mean Arn?");
        assertThat(sandbox.events).isEmpty();
    }

    @Test
    void aReadOnlyPropertyIsAWarning_andIsNotPassedOn() throws Exception {
        List<String> warnings = new ArrayList<>();
        sandbox.stack(new DeployOptions(true, ValueStore.EMPTY, warnings::add))
                .deploy(Templates.pool(Templates.client("Web", "ClientId: mine")), Map.of());

        assertThat(warnings)
                .singleElement()
                .asString()
                .endsWith(": Web: ClientId is read-only: CloudFormation ignores it");
        assertThat(sandbox.clientId("Web")).isNotEmpty().get().isNotEqualTo("mine");
        assertThat(sandbox.stack().drift()).allMatch(ResourceDrift::isInSync);
    }

    @Test
    void aTypeOfOnesOwnNamespaceIsNoted() throws Exception {
        List<String> warnings = new ArrayList<>();
        sandbox.stack(new DeployOptions(true, ValueStore.EMPTY, warnings::add))
                .deploy(Templates.pool(Templates.client("Web").replace("AWS::", "Acme::")), Map.of());

        assertThat(warnings)
                .containsExactly(
                        "Acme::Cognito::UserPoolClient is served by this project's handlers, as if it were registered");
    }
}
