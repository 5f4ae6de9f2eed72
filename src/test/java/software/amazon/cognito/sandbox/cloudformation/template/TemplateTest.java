package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameter;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;

class TemplateTest {
    private static final String WEB_APP =
            """
            AWSTemplateFormatVersion: 2010-09-09
            Description: A web application
            Metadata: {Anything: {goes: !Here 1}}
            Parameters:
              AppName:
                Type: String
                Default: shop
                AllowedValues: [shop, blog]
                Description: What it is called
                NoEcho: true
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                DependsOn: [Server]
                Metadata: {Why: because}
                Properties:
                  UserPoolId: !Ref Pool
                  ClientName: !Sub ${AppName}-web
                  LogoutURLs: [!GetAtt Site.Url]
              Site: {Type: Some::Site}
              Server: {Type: Some::Server, DependsOn: Pool}
              Pool: {Type: AWS::Cognito::UserPool}
            Outputs:
              Id: {Description: The client's id, Value: !GetAtt [Client, ClientId], Export: {Name: shop-client}}
            """;

    @Test
    void aTemplateIsReadWhole() throws TemplateException {
        Template template = Templates.decided(WEB_APP);

        assertThat(template.description()).isEqualTo("A web application");
        Parameter parameter = template.parameters().get("AppName");
        assertThat(parameter.type()).isEqualTo("String");
        assertThat(parameter.defaultValue()).isEqualTo("shop");
        assertThat(parameter.allowedValues()).containsExactly("shop", "blog");
        assertThat(parameter.noEcho()).isTrue();
        Output output = template.outputs().get("Id");
        assertThat(output.description()).isEqualTo("The client's id");
        assertThat(output.exportName(null)).isEqualTo("shop-client");
        assertThat(output.value().references()).extracting(Reference::toString).containsExactly("Client.ClientId");
    }

    @Test
    void resourcesFollowWhatTheyDependOn_otherwiseInFileOrder() throws TemplateException {
        List<Resource> resources = Templates.decided(WEB_APP).resources();

        assertThat(resources).extracting(Resource::logicalId).containsExactly("Site", "Pool", "Server", "Client");
        assertThat(resources.get(3).dependencies()).containsExactlyInAnyOrder("Server", "Pool", "Site");
        assertThat(resources.get(0).dependencies()).isEmpty();
    }

    @Test
    void everythingKnowsItsPosition() throws TemplateException {
        Template template = Templates.decided(WEB_APP);

        Resource client = template.resources().get(3);
        assertThat(client.position()).hasToString("t.yaml:12:3");
        assertThat(client.properties().references().map(Reference::position))
                .extracting(Position::toString)
                .containsExactly("t.yaml:17:19", "t.yaml:18:19", "t.yaml:19:20");
        assertThat(template.parameters().get("AppName").position()).hasToString("t.yaml:5:3");
        assertThat(template.outputs().get("Id").position()).hasToString("t.yaml:24:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Conditions: {C: x}                | t.yaml:1:17: condition C must be one of Fn::And, Fn::Equals, Fn::Not, Fn::Or and Condition
            Conditions: {C: !Ref AWS::Region} | t.yaml:1:17: condition C must be one of Fn::And, Fn::Equals, Fn::Not, Fn::Or and Condition
            Conditions: {C: !Equals [a]}      | t.yaml:1:17: Fn::Equals needs [value, value]
            Conditions: {C: !Equals [a, !Ref R]} | t.yaml:1:29: R is not a parameter of this template
            Conditions: {C: !Equals [a, !GetAtt R.Id]} | t.yaml:1:29: !GetAtt is not a function that is allowed here
            Conditions: {C: !Not [a]}         | t.yaml:1:17: Fn::Not needs a list of one condition
            Conditions: {C: !And [!Condition D]} | t.yaml:1:23: D is not a condition of this template
            Conditions: {C: !Not [!Condition C]} | t.yaml:1:23: circular conditions: C depends on itself
            Mappings: []                      | t.yaml:1:11: Mappings must be an object
            Mappings: {M: x}                  | t.yaml:1:15: mapping M must be an object
            Mappings: {M: {a: x}}             | t.yaml:1:19: each member of mapping M must be an object
            Mappings: {M: {1: {a: x}}}        | t.yaml:1:16: a name must be a string
            Mappings: {M: {a: {b: {c: d}}}}   | t.yaml:1:23: a value of a mapping must be a string or a list
            Hooks: {}                         | t.yaml:1:1: Hooks is not supported in a template
            Rules: {X: {}}                    | t.yaml:1:9: Assertions is missing
            Rules: {X: {Assertions: [{}]}}    | t.yaml:1:26: Assert is missing
            Rules: {X: {Assertions: [{Assert: !Contains [a, b]}]}} | t.yaml:1:35: Fn::Contains needs [list, value]
            Rules: {X: {Assertions: [{Assert: !Contains [[a], b]}]}} | t.yaml:1:26: rule X: an assertion does not hold with these parameters
            Rules: {X: {Assertions: [{Assert: !EachMemberIn [[a, c], [a, b]], AssertDescription: no c}]}} | t.yaml:1:26: rule X: no c
            Rules: {X: {Assertions: [{Assert: !EachMemberEquals [[a, b], a]}]}} | t.yaml:1:26: rule X: an assertion does not hold with these parameters
            Rules: {X: {RuleCondition: !Equals [a, b], Assertions: [{Assert: !Contains [[a], b]}]}, Y: {Assertions: [{Assert: !Contains [[a], a]}]}, P: x} | t.yaml:1:141: a rule must be an object
            Output: {}                        | t.yaml:1:1: Output is not supported in a template; did you mean Outputs?
            AWSTemplateFormatVersion: 2011    | t.yaml:1:27: AWSTemplateFormatVersion must be 2010-09-09
            Description: [a]                  | t.yaml:1:14: Description must be a string
            Description:                      | t.yaml:1:13: Description must be a string
            Parameters:                       | t.yaml:1:12: Parameters must be an object
            Parameters: []                    | t.yaml:1:13: Parameters must be an object
            Parameters: !Sub {}               | t.yaml:1:13: Parameters must be an object
            Parameters: {P: {}}               | t.yaml:1:14: Type is missing
            Parameters: {P: {Type: Strin}}    | t.yaml:1:24: parameter type Strin is not supported; did you mean String?
            Parameters: {P: {Type: String, A: 1}} | t.yaml:1:32: A is not supported in a parameter
            Parameters: {P: {Type: String, NoEcho: x}} | t.yaml:1:40: NoEcho must be true or false
            Parameters: {P: {Type: String, MinLength: x}} | t.yaml:1:43: MinLength must be an integer
            Parameters: {P: {Type: Number, MaxValue: x}} | t.yaml:1:42: MaxValue must be a number
            Parameters: {P: {Type: String, AllowedPattern: "("}} | t.yaml:1:48: AllowedPattern must be a regular expression
            Parameters: {P: {Type: String, AllowedValues: x}} | t.yaml:1:47: AllowedValues must be a list
            Parameters: {R: {Type: String}}   | t.yaml:2:13: R is already the name of a parameter
            Parameters: {../P: {Type: String}} | t.yaml:1:14: ../P must be 1 to 255 letters and digits
            Parameters: {P-P: {Type: String}} | t.yaml:1:14: P-P must be 1 to 255 letters and digits
            Outputs: {O: {}}                  | t.yaml:1:11: Value is missing
            Outputs: {O: {Value: x, Export: {}}} | t.yaml:1:25: Name is missing
            Outputs: {O: {Value: x, Condition: C}} | t.yaml:1:36: C is not a condition of this template
            Outputs: {O: {Value: !Ref X}}     | t.yaml:1:22: X is not a parameter or resource of this template
            Outputs: {O: {Value: !Ref r}}     | t.yaml:1:22: r is not a parameter or resource of this template; did you mean R?
            Outputs: {O: {Value: !GetAtt X.Y}} | t.yaml:1:22: X is not a resource of this template
            """)
    void aSectionThatIsWrong_isNamedWithItsPosition(String section, String problem) {
        assertThat(Templates.problems(section + "\nResources: {R: {Type: T}}")).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                 | 13 | Type is missing
            []                                 | 16 | a resource must be an object
            {Type: [a]}                        | 23 | Type must be a string
            {Type: T, Condition: C}            | 37 | C is not a condition of this template
            {Type: T, DeletionPolicy: Keep}    | 42 | DeletionPolicy must be one of Delete, Retain, RetainExceptOnCreate, Snapshot, not Keep
            {Type: T, UpdateReplacePolicy: A}  | 47 | UpdateReplacePolicy must be one of Delete, Retain, Snapshot, not A
            {Type: T, Propertie: {}}           | 26 | Propertie is not supported in a resource; did you mean Properties?
            {Type: T, Properties: []}          | 38 | Properties must be an object
            {Type: T, Properties: }            | 37 | null is not allowed
            {Type: T, DependsOn: X}            | 37 | X is not a resource of this template
            {Type: T, DependsOn: {a: b}}       | 37 | DependsOn must be a string
            {Type: T, DependsOn: !Sub [R]}     | 37 | DependsOn must be a list
            {Type: T, DependsOn: R}            | 13 | circular dependency: R -> R
            """)
    void aResourceThatIsWrong_isNamedWithItsPosition(String resource, int column, String problem) {
        assertThat(Templates.problems("Resources: {R: " + resource + "}"))
                .startsWith("t.yaml:1:" + column + ": " + problem);
    }

    @Test
    void allProblemsAreReportedAtOnce_inFileOrder() {
        assertThat(
                        Templates.problems(
                                """
                        Outputs: {O: {Value: !Ref X}}
                        Hooks: {}
                        Resources:
                          R: {Type: T, Properties: {P: !If [a, b, c]}}
                        """))
                .isEqualTo(
                        """
                        t.yaml:1:22: X is not a parameter or resource of this template
                        t.yaml:2:1: Hooks is not supported in a template
                        t.yaml:4:37: a is not a condition of this template""");
    }

    @Test
    void aTemplateNeedsResources_andNotTooMany() {
        StringBuilder many = new StringBuilder("Resources:\n");
        for (int i = 0; i <= 500; i++) {
            many.append("  R").append(i).append(": {Type: T}\n");
        }

        assertThat(Templates.problems("Description: x")).isEqualTo("t.yaml:1:1: a template needs 1 to 500 resources");
        assertThat(Templates.problems("Resources: {}")).isEqualTo("t.yaml:1:1: a template needs 1 to 500 resources");
        assertThat(Templates.problems(many.toString())).isEqualTo("t.yaml:1:1: a template needs 1 to 500 resources");
    }

    @Test
    void aProblemIsOneShortPrintableLine_whateverIsInTheTemplate() {
        String name = "\u2028\u0085" + "a".repeat(1000);

        assertThat(Templates.problems(name + ": b\nResources: {R: {Type: T}}"))
                .isEqualTo("t.yaml:1:1: ??" + "a".repeat(398) + "...");
    }

    @Test
    void aCycleIsShown_withoutWhatOnlyLeadsToIt() {
        assertThat(
                        Templates.problems(
                                """
                        Resources:
                          First: {Type: T, DependsOn: A}
                          A: {Type: T, Properties: {P: !Ref B}}
                          B: {Type: T, Properties: {P: !Sub "${C.Arn}"}}
                          C: {Type: T, Properties: {P: {"Fn::Join": ["", [{"Fn::GetAtt": [A, Id]}]]}}}
                        """))
                .isEqualTo("t.yaml:3:3: circular dependency: A -> B -> C -> A");
    }

    @Test
    void onlyWhatIsMadeCanBeACycle() throws TemplateException {
        String template =
                """
                Parameters: {Loop: {Type: String, Default: "no"}}
                Conditions: {Loops: !Equals [!Ref Loop, "%s"]}
                Resources:
                  A: {Type: T, Properties: {P: !Ref B}}
                  B: {Type: T, Properties: {P: !If [Loops, !Ref A, none]}}
                """;

        assertThat(Templates.decided(template.formatted("yes")).resources())
                .extracting(Resource::logicalId)
                .containsExactly("B", "A");
        assertThat(Templates.problems(template.formatted("no")))
                .isEqualTo("t.yaml:4:3: circular dependency: A -> B -> A");
    }

    @Test
    void whatIsNotMadeCannotBeReferredTo_butDependedOn() throws TemplateException {
        String template =
                """
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  A: {Type: T, Condition: Never}
                  B: {Type: T, DependsOn: A}
                  C: {Type: T, Properties: {P: %s}}
                """;

        assertThat(Templates.decided(template.formatted("x")).resources())
                .extracting(Resource::logicalId)
                .containsExactly("B", "C");
        assertThat(Templates.problems(template.formatted("!GetAtt A.Arn")))
                .isEqualTo("t.yaml:5:32: Unresolved resource dependencies [A]: its condition does not hold with these"
                        + " parameters; use Fn::If where it is referred to");
    }
}
