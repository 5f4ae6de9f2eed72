package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

class ParametersTest {
    private static Template declaring(String parameter) throws TemplateException {
        return Templates.parse("Parameters:\n  P: " + parameter + "\nResources: {R: {Type: T}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {Type: String}                      | text    | "text"
            {Type: String}                      | 60      | "60"
            {Type: String}                      | ``      | ""
            {Type: Number}                      | -1.50   | "-1.50"
            {Type: CommaDelimitedList}          | a, b ,c | ["a","b","c"]
            {Type: CommaDelimitedList}          | a,,     | ["a","",""]
            {Type: CommaDelimitedList}          | ``      | []
            {Type: List<Number>}                | 1, 2.5  | ["1","2.5"]
            {Type: "AWS::EC2::VPC::Id"}         | vpc-1   | "vpc-1"
            {Type: "List<AWS::EC2::Subnet::Id>"} | a, b   | ["a","b"]
            {Type: "AWS::SSM::Parameter::Name"} | /a/b    | "/a/b"
            {Type: "AWS::SSM::Parameter::Value<String>"} | /a/b | "x,y"
            {Type: "AWS::SSM::Parameter::Value<List<String>>"} | /a/b | ["x","y"]
            {Type: "AWS::SSM::Parameter::Value<CommaDelimitedList>"} | /a/b | ["x","y"]
            {Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"} | /a/b | "x,y"
            {Type: String, AllowedValues: [a, b]} | b     | "b"
            {Type: CommaDelimitedList, AllowedValues: [a, b]} | b,a,b | ["b","a","b"]
            {Type: Number, AllowedValues: [1, 2]} | 2     | "2"
            {Type: String, AllowedPattern: "[a-z]+"} | abc | "abc"
            {Type: String, MinLength: 2, MaxLength: 3} | ab | "ab"
            {Type: String, MinLength: 2, MaxLength: 3} | abc | "abc"
            {Type: Number, MinValue: 2, MaxValue: 3.5} | 2 | "2"
            {Type: Number, MinValue: 2, MaxValue: 3.5} | 3.5 | "3.5"
            """)
    void aValueThatComplies_isAString_orAListOfStrings(String parameter, String given, String json)
            throws TemplateException {
        ValueStore store = ValueStore.of(Map.of("/a/b", "x,y"), Map.of());

        assertThat(Parameters.values(declaring(parameter).parameters(), Map.of("P", given), store)
                        .get("P"))
                .hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {Type: "AWS::SSM::Parameter::Value<String>", AllowedPattern: "/.+"} | a | must match /.+, not a
            {Type: Number}                      | a    | must be a number, not a
            {Type: Number}                      | ``   | must be a number, not ` `
            {Type: List<Number>}                | 1,a  | must be a number, not 1,a
            {Type: String, AllowedValues: [a, b]} | c  | must be one of a, b, not c
            {Type: CommaDelimitedList, AllowedValues: [a, b]} | a,c | must be one of a, b, not a,c
            {Type: String, AllowedPattern: "[a-z]+"} | abc1 | must match [a-z]+, not abc1
            {Type: String, AllowedPattern: "(a+)+$"} | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! | must match (a+)+$, not aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
            {Type: String, MinLength: 2}        | a    | must have at least 2 characters, not a
            {Type: String, MaxLength: 3}        | abcd | must have at most 3 characters, not abcd
            {Type: Number, MinValue: 2}         | 1.9  | must be at least 2, not 1.9
            {Type: Number, MaxValue: 3}         | 3.1  | must be at most 3, not 3.1
            {Type: Number, MaxValue: 3, ConstraintDescription: be small} | 4 | must be at most 3, not 4 (be small)
            {Type: String, MaxLength: 3, NoEcho: true} | secret | must have at most 3 characters
            """)
    void aValueThatDoesNotComply_isNamed(String parameter, String given, String problem) throws TemplateException {
        Template template = declaring(parameter);

        assertThat(Templates.problems(() -> Parameters.values(template.parameters(), Map.of("P", given))))
                .isEqualTo("t.yaml:2:3: parameter P " + problem.replace("` `", ""));
    }

    @Test
    void anSsmParameterThatNobodyHas_isNamed() throws TemplateException {
        Template template = declaring("{Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b}");

        assertThat(Templates.problems(() -> Parameters.values(template.parameters(), Map.of())))
                .isEqualTo("t.yaml:2:3: parameter P: there is no SSM parameter /a/b; give it with"
                        + " --ssm-parameter /a/b=VALUE");
    }

    @Test
    void theDefaultCounts_whenNothingIsGiven() throws TemplateException {
        Template template = declaring("{Type: Number, Default: 5}");

        assertThat(Parameters.values(template.parameters(), Map.of()).get("P")).hasToString("\"5\"");
        assertThat(Parameters.values(template.parameters(), Map.of("P", "6")).get("P"))
                .hasToString("\"6\"");
    }

    @Test
    void anEmptyDefaultIsADefault() throws TemplateException {
        assertThat(Parameters.values(declaring("{Type: String, Default: ''}").parameters(), Map.of())
                        .get("P"))
                .hasToString("\"\"");
    }

    @Test
    void missingAndUnknownParametersAreReportedTogether() throws TemplateException {
        Template template = declaring("{Type: String}");

        assertThat(Templates.problems(() -> Parameters.values(template.parameters(), Map.of("p", "x"))))
                .isEqualTo(
                        """
                        parameter p is not declared in the template; did you mean P?
                        t.yaml:2:3: parameter P has no value and no default""");
    }
}
