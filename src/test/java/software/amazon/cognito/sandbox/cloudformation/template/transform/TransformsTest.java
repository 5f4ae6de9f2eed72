package software.amazon.cognito.sandbox.cloudformation.template.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;

class TransformsTest {
    private static final String SAM = "Transform: AWS::Serverless-2016-10-31\n";

    @Test
    void samMakesFunctionsAndRolesOfItsOwn_andLocalPathsArePackaged() throws Exception {
        Template template = Templates.parse(
                SAM
                        + """
                Globals: {Function: {Runtime: python3.13, Handler: app.handler}}
                Resources:
                  Hello: {Type: AWS::Serverless::Function, Properties: {CodeUri: ./src/hello}}
                  There: {Type: AWS::Serverless::Function}
                """);

        assertThat(template.resources())
                .extracting(Resource::logicalId)
                .containsExactlyInAnyOrder("Hello", "HelloRole", "There", "ThereRole");
        assertThat(template.resources())
                .filteredOn(resource -> resource.type().equals("AWS::Lambda::Function"))
                .allSatisfy(function -> assertThat(((ObjectValue) function.properties())
                                .members()
                                .get("Code")
                                .value()
                                .resolve(null)
                                .path("S3Bucket")
                                .asText())
                        .isEqualTo("sandbox-artifacts"));
    }

    @Test
    void whatSamMakesStandsWhereItWasMadeOf() throws Exception {
        Template template = Templates.parse(SAM
                + "Resources:\n  Hello:\n    Type: AWS::Serverless::Function\n"
                + "    Properties: {Runtime: python3.13, Handler: !Sub 'app.x', CodeUri: src}\n");

        assertThat(template.resources())
                .filteredOn(resource -> resource.logicalId().equals("Hello"))
                .singleElement()
                .satisfies(hello -> assertThat(hello.position()).hasToString("t.yaml:3:3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Transform: Acme::Macro           | t.yaml:1:12: macro Acme::Macro is not supported: only AWS::Serverless-2016-10-31 and AWS::LanguageExtensions are
            Transform: [AWS::Include]        | t.yaml:1:13: macro AWS::Include is not supported: only AWS::Serverless-2016-10-31 and AWS::LanguageExtensions are
            Transform: {Name: AWS::Include}  | t.yaml:1:12: Transform must be a string
            """)
    void anotherMacroIsAnError(String section, String problem) {
        assertThat(Templates.problems(section + "\nResources: {R: {Type: T}}")).startsWith(problem);
    }

    @Test
    void whatSamDoesNotLikeIsAnErrorAtTheResource() {
        assertThat(Templates.problems(SAM
                        + "Resources:\n  F:\n    Type: AWS::Serverless::Function\n"
                        + "    Properties: {Runtime: python3.13, Handler: a.b, Events: {E: {Type: Nonsense}}}\n"))
                .startsWith("t.yaml:3:3: Resource with id [F] is invalid. Event with id [E] is invalid.");
    }
}
