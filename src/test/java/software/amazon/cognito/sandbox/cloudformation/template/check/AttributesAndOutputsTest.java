package software.amazon.cognito.sandbox.cloudformation.template.check;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.sandbox.cloudformation.template.check.TemplateCheckTest.CLIENT;
import static software.amazon.cognito.sandbox.cloudformation.template.check.TemplateCheckTest.problems;

import org.junit.jupiter.api.Test;

class AttributesAndOutputsTest {
    @Test
    void anAttributeThatDoesNotExist_isNamed_inPropertiesAndOutputs() {
        assertThat(
                        problems(
                                CLIENT
                                        + """
                      ClientName: !GetAtt Pool.arn
                Outputs:
                  Secret: {Value: !GetAtt Client.Secret}
                  Id: {Value: !GetAtt Client.ClientId}
                  None: {Value: !Sub "${Pool.Name}"}
                """))
                .isEqualTo(
                        """
                        t.yaml:11:19: arn is not an attribute of AWS::Cognito::UserPool; did you mean Arn?
                        t.yaml:13:19: Secret is not an attribute of AWS::Cognito::UserPoolClient
                        t.yaml:15:17: Name is not an attribute of AWS::Cognito::UserPool""");
    }

    @Test
    void anOutputIsAStringANumberOrABoolean() {
        String outputs =
                """
                Outputs:
                  Text: {Value: text}
                  Number: {Value: 5}
                  Names: {Value: !Ref Names}
                  List: {Value: [a]}
                  Object: {Value: {a: b}}
                """;
        assertThat(problems(CLIENT + outputs))
                .isEqualTo(
                        """
                        t.yaml:14:18: output Names must be a string, a number or a boolean
                        t.yaml:15:17: output List must be a string, a number or a boolean
                        t.yaml:16:19: output Object must be a string, a number or a boolean""");
    }
}
