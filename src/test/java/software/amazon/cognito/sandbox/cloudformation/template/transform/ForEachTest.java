package software.amazon.cognito.sandbox.cloudformation.template.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

class ForEachTest {
    private static final String TEMPLATE =
            """
            Transform: AWS::LanguageExtensions
            Parameters: {Apps: {Type: CommaDelimitedList, Default: "web, ios-app"}}
            Resources:
              Pool: {Type: T}
              Fn::ForEach::Clients:
                - App
                - !Ref Apps
                - Client&{App}:
                    Type: T
                    Properties:
                      Name: !Ref App
                      Long: !Sub "${App}-${Pool}"
                      Fn::ForEach::Stages: [Stage, [dev, prod], {"Url${Stage}": "https://${App}.${Stage}"}]
            Outputs:
              Fn::ForEach::Out: [App, {Ref: Apps}, {"Id&{App}": {Value: !GetAtt "Client&{App}.Id"}}]
            """;

    @Test
    void aLoopIsWrittenOut_alsoInsideAnother() throws Exception {
        Template template = Templates.decided(TEMPLATE);

        assertThat(template.resources())
                .extracting(Resource::logicalId)
                .containsExactly("Pool", "Clientweb", "Clientiosapp");
        Resource ios = template.resources().get(2);
        assertThat(ios.properties().references()).extracting(Reference::name).containsExactly("Pool");
        assertThat(ios.position()).hasToString("t.yaml:8:7");
        assertThat(ios.properties()
                        .resolve(Scope.beforeDeployment(Map.of("Pool", TextNode.valueOf("pool"))))
                        .toString())
                .isEqualTo("{\"Name\":\"ios-app\",\"Long\":\"ios-app-pool\",\"Urldev\":\"https://ios-app.dev\","
                        + "\"Urlprod\":\"https://ios-app.prod\"}");
        assertThat(template.outputs().keySet()).containsExactly("Idweb", "Idiosapp");
        assertThat(template.outputs().get("Idiosapp").value().references())
                .extracting(Reference::toString)
                .containsExactly("Clientiosapp.Id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [A, [b]]                | Fn::ForEach::X needs [identifier, list of strings or Ref of a parameter, {key: value}]
            [A, b, {c: d}]          | Fn::ForEach::X needs [identifier, list of strings or Ref of a parameter, {key: value}]
            [A, !Ref P, {c: d}]     | Fn::ForEach::X needs [identifier, list of strings or Ref of a parameter, {key: value}]
            """)
    void aLoopThatIsWrong_isNamed(String loop, String problem) {
        assertThat(Templates.problems(
                        "Transform: AWS::LanguageExtensions\nResources: {Fn::ForEach::X: " + loop + ", R: {Type: T}}"))
                .isEqualTo("t.yaml:2:13: " + problem);
    }
}
