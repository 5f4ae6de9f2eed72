package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            !Ref Nowhere                    | 1 | Nowhere is not a parameter or resource of this template
            !Sub "a ${Nowhere}"             | 1 | Nowhere is not a parameter or resource of this template
            !Sub "${Wordy.Arn}"             | 1 | Wordy is not a resource of this template
            !GetAtt Word.Arn                | 1 | Word is not a resource of this template
            !GetAtt AWS::NoValue.Arn        | 1 | AWS::NoValue is not a resource of this template
            !Ref ""                         | 1 | Ref needs a name
            !Ref [a]                        | 1 | Ref needs a name
            {Ref: }                         | 6 | null is not allowed
            {Ref: [Word]}                   | 7 | Ref needs a name
            {Ref: Word, b: c}               | 1 | Ref must stand alone
            {a: b, "Fn::Sub": c}            | 1 | Fn::Sub must stand alone
            !GetAtt Pool                    | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt [Pool]                  | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt [Pool, a, b]            | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt []                      | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !Sub {a: b}                     | 1 | Fn::Sub needs a string or [string, variables]
            !Sub [a, {}, c]                 | 1 | Fn::Sub needs a string or [string, variables]
            !Sub [!Ref Word, {}]            | 1 | Fn::Sub needs a string or [string, variables]
            !Sub [a, b]                     | 10 | Fn::Sub's variables must be an object
            !Sub "${a b}"                   | 1 | Fn::Sub: ${a b} is not ${Name}, ${Resource.Attribute} or ${!Literal}
            !Sub "${}"                      | 1 | Fn::Sub: ${} is not ${Name}, ${Resource.Attribute} or ${!Literal}
            !Join a                         | 1 | Fn::Join needs [delimiter, list]
            !Join [a]                       | 1 | Fn::Join needs [delimiter, list]
            !Join [",", [a], b]             | 1 | Fn::Join needs [delimiter, list]
            {"Fn::Join": !Sub a}            | 14 | Fn::Join needs [delimiter, list]
            !Join [!Ref Word, [a]]          | 1 | Fn::Join needs [delimiter, list]
            !Join [",", a]                  | 13 | Fn::Join needs a list to join
            !Join [",", !Sub a]             | 13 | Fn::Join needs a list to join
            !If [a, b, c]                   | 6 | a is not a condition of this template
            !If [Hold, b, c]                | 6 | Hold is not a condition of this template; did you mean Holds?
            !If [Holds, b]                    | 1 | Fn::If needs [condition, value if true, value if false]
            !If [!Ref Word, b, c]           | 1 | Fn::If needs [condition, value if true, value if false]
            !Select [0]                     | 1 | Fn::Select needs [index, list]
            !Select [0, a]                  | 1 | Fn::Select needs [index, list]
            !Split [",", [a]]               | 1 | Fn::Split needs [delimiter, string]
            !Split ["", a]                  | 1 | Fn::Split needs [delimiter, string]
            !FindInMap [M, a]               | 1 | Fn::FindInMap needs [mapping, top-level key, second-level key] and perhaps {DefaultValue: value}
            !FindInMap [N, a, b]            | 13 | N is not a mapping of this template
            !Base64 [a, b]                  | 1 | Fn::Base64 needs a string
            !Cidr [a]                       | 1 | Fn::Cidr needs [address block, count of 1 to 256, subnet mask bits]
            !GetAZs [a, b]                  | 1 | Fn::GetAZs needs a Region, or an empty string
            !ImportValue {a: b}             | 1 | Fn::ImportValue needs the name of an export
            !ImportValue {Ref: Pool}        | 1 | Fn::ImportValue cannot depend on a resource, such as Pool
            !Length a                       | 1 | Fn::Length needs a list
            !ToJsonString a                 | 1 | Fn::ToJsonString needs an object or a list
            !Equals [a, a]                  | 1 | !Equals is not a function that is allowed here
            !Unknown {a: b}                 | 1 | !Unknown is not a function that is allowed here
            !Slect [0, [a]]                 | 1 | !Slect is not a function that is allowed here; did you mean Fn::Select?
            !!binary aGk=                   | 1 | !!binary is not supported
            !!set {a}                       | 1 | !!set is not supported
            !<tag:x.org,2000:y> a           | 1 | tag:x.org,2000:y is not supported
            {"Fn::And": [a, b, c]}          | 1 | Fn::And is not a function that is allowed here
            {"Fn::Nonsense": a}             | 1 | Fn::Nonsense is not a function that is allowed here
            null                            | 1 | null is not allowed
            [a, ~]                          | 5 | null is not allowed
            {a: }                           | 4 | null is not allowed
            {1: b}                          | 2 | a name must be a string
            {[a]: b}                        | 2 | a name must be a string
            """)
    void aValueThatIsWrong_isNamedWithItsPosition(String yaml, int column, String problem) {
        assertThat(Templates.problems(Templates.withProperty(yaml))).isEqualTo("t.yaml:5:" + column + ": " + problem);
    }
}
