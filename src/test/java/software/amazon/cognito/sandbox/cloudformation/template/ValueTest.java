package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

class ValueTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Pool is a resource; Word and Words are parameters. */
    private static final Scope SCOPE = new Scope() {
        private final Map<String, JsonNode> names = Map.of(
                "Pool",
                TextNode.valueOf("eu-west-1_p"),
                "Word",
                TextNode.valueOf("hello"),
                "Words",
                MAPPER.createArrayNode().add("a").add("b"),
                "AWS::Region",
                TextNode.valueOf("eu-west-1"));

        @Override
        public JsonNode ref(String name) {
            return names.get(name);
        }

        @Override
        public JsonNode importValue(String name) {
            return switch (name) {
                case "other" -> TextNode.valueOf("imported");
                case "hello-x" -> TextNode.valueOf("imported too");
                default -> null;
            };
        }

        @Override
        public JsonNode getAtt(String logicalId, String attribute) {
            return switch (logicalId + "." + attribute) {
                case "Pool.Arn" -> TextNode.valueOf("arn:pool");
                case "Pool.Nested.Size" -> IntNode.valueOf(7);
                default -> null;
            };
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            text                                            | "text"
            "60"                                            | "60"
            60                                              | 60
            -1.25                                           | -1.25
            true                                            | true
            2010-09-09                                      | "2010-09-09"
            12:30:45                                        | 45045
            yes                                             | true
            Off                                             | false
            [y, n, Y, N]                                    | ["y", "n", "Y", "N"]
            "yes"                                           | "yes"
            0300                                            | 192
            -0300                                           | -192
            0x1F                                            | 31
            0b101                                           | 5
            1_000                                           | 1000
            012345678901                                    | 1.2345678901E10
            "012345678901"                                  | "012345678901"
            2012-10-17T00:00:00Z                            | "2012-10-17T00:00:00Z"
            !Sub ["${x}", {x: yes}]                         | "true"
            .inf                                            | ".inf"
            1e999999999                                     | "1e999999999"
            9223372036854775808                             | 9223372036854775808
            !!str 12                                        | "12"
            ""                                              | ""
            [a, [b], {c: d}]                                | ["a", ["b"], {"c": "d"}]
            !Ref Word                                       | "hello"
            {Ref: Words}                                    | ["a", "b"]
            !Ref AWS::Region                                | "eu-west-1"
            !Ref Pool                                       | "eu-west-1_p"
            !GetAtt Pool.Arn                                | "arn:pool"
            !GetAtt Pool.Nested.Size                        | 7
            !GetAtt [Pool, Nested.Size]                     | 7
            {"Fn::GetAtt": [Pool, Arn]}                     | "arn:pool"
            {"Fn::GetAtt": Pool.Arn}                        | "arn:pool"
            !Sub plain                                      | "plain"
            !Sub "${Word}, ${Pool.Arn}/${AWS::Region}!"     | "hello, arn:pool/eu-west-1!"
            !Sub "${!Word} $Word {Word} ${"                 | "${Word} $Word {Word} ${"
            {"Fn::Sub": ["${x}-${Word}", {x: !Ref Pool}]}   | "eu-west-1_p-hello"
            !Sub ["${Word}", {Word: !GetAtt Pool.Arn}]      | "arn:pool"
            !Sub ["${n}", {n: 5}]                           | "5"
            !Join ["", [a, !Ref Word, 1, true]]             | "ahello1true"
            {"Fn::Join": [", ", {Ref: Words}]}              | "a, b"
            !Join [",", [!Ref AWS::NoValue, b]]             | "b"
            [a, !Ref AWS::NoValue, {Ref: "AWS::NoValue"}]   | ["a"]
            {a: !Ref "AWS::NoValue", b: c}                  | {"b": "c"}
            !If [Holds, a, b]                                 | "a"
            !If [Fails, a, {c: !Ref Word}]                     | {"c": "hello"}
            [!If [Fails, a, !Ref AWS::NoValue], b]             | ["b"]
            !If [Holds, !If [Fails, a, !Ref Word], b]            | "hello"
            !Select [1, [a, b]]                             | "b"
            !Select ["1", !Ref Words]                       | "b"
            !Select [0, [!Ref AWS::NoValue, b]]             | "b"
            !Select [!FindInMap [M, top, zero, {DefaultValue: 0}], [a]] | "a"
            !Select [5, !Split [/, "arn:aws:x:y:z/1/2/3/4/5"]] | "5"
            !Split [",", "a,b,,"]                           | ["a", "b", "", ""]
            !Join ["-", !Split [":", !GetAtt Pool.Arn]]     | "arn-pool"
            !FindInMap [M, top, text]                       | "found"
            !FindInMap [M, top, list]                       | ["x", "y"]
            !FindInMap [M, top, n]                          | 5
            !FindInMap [!Sub "M", !Join ["", [t, op]], text] | "found"
            !FindInMap [M, x, y, {DefaultValue: !Ref Word}] | "hello"
            !Base64 "h\u00fc"                              | "aMO8"
            !Cidr [10.0.0.0/16, 3, 8]                       | ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]
            !Cidr ["10.0.255.0/24", 2, 4]                   | ["10.0.255.0/28", "10.0.255.16/28"]
            !Select [1, !Cidr ["fd00::/56", 2, 64]]         | "fd00:0:0:1:0:0:0:0/64"
            !GetAZs ""                                      | ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
            !GetAZs us-east-1                               | ["us-east-1a", "us-east-1b", "us-east-1c"]
            !ImportValue other                              | "imported"
            !ImportValue {"Fn::Sub": "${Word}-x"}           | "imported too"
            !Length [a, !Ref AWS::NoValue, c]               | 2
            !Length {Ref: Words}                            | 2
            !ToJsonString [1, !Ref Word, {a: b}]            | "[1,\\"hello\\",{\\"a\\":\\"b\\"}]"
            {Condition: a, AWS: b}                          | {"Condition": "a", "AWS": "b"}
            """)
    void aValueResolvesToItsJson(String yaml, String json) throws Exception {
        assertThat(Templates.resolve(yaml, SCOPE))
                .hasToString(MAPPER.readTree(json).toString());
    }

    @Test
    void aPropertyThatIsNoValue_isNotThere() throws TemplateException {
        assertThat(Templates.resolve("!Ref AWS::NoValue", SCOPE).isMissingNode())
                .isTrue();
    }

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
            {a: b, a: c}                    | 8 | a is already there
            {1: b}                          | 2 | a name must be a string
            {[a]: b}                        | 2 | a name must be a string
            """)
    void aValueThatIsWrong_isNamedWithItsPosition(String yaml, int column, String problem) {
        assertThat(Templates.problems(Templates.withProperty(yaml))).isEqualTo("t.yaml:5:" + column + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            !Ref AWS::StackId             | 1 | AWS::StackId is not known
            !GetAtt Pool.Colour           | 1 | Pool has no Colour
            !Sub "${AWS::AccountId}"      | 1 | AWS::AccountId is not known
            !Sub "${Words}"               | 1 | Fn::Sub can only put in strings, numbers and booleans
            !Sub "${AWS::NoValue}"        | 1 | Fn::Sub can only put in strings, numbers and booleans
            !Join [",", !Ref Word]        | 13 | Fn::Join needs a list to join
            !GetAtt [Pool, !Ref Word]     | 1 | Pool has no hello
            !Select [2, [a, b]]           | 13 | Fn::Select cannot select nonexistent value at index 2: the list has 2 items
            !Select [-1, [a]]             | 10 | Fn::Select needs an index from 0, not -1
            !Select [0, !Ref Word]        | 13 | Fn::Select needs a list here
            !Split [",", !Ref Words]      | 14 | Fn::Split needs a string, a number or a boolean here
            !FindInMap [M, top, nil]      | 1 | Unable to get mapping for M::top::nil: add the key to the mapping, or a DefaultValue
            !ImportValue "${x}"           | 1 | No export named ${x} found: deploy the stack that exports it first
            !Cidr [10.0.0.0/16, 0]        | 1 | Fn::Cidr cannot make 0 blocks of 8 bits from 10.0.0.0/16
            !Cidr [10.0.0.0/24, 9, 5]     | 1 | Fn::Cidr cannot make 9 blocks of 5 bits from 10.0.0.0/24
            !Cidr [example.com/24, 1]     | 1 | Fn::Cidr needs [address block, count of 1 to 256, subnet mask bits]
            !Length {Ref: Word}           | 1 | Fn::Length needs a list
            !Join [",", [!Ref Words]]     | 13 | Fn::Join can only join strings, numbers and booleans
            """)
    void aValueThatCannotBeResolved_isNamedWithItsPosition(String yaml, int column, String problem) {
        assertThat(Templates.problems(() -> Templates.resolve(yaml, SCOPE)))
                .isEqualTo("t.yaml:5:" + column + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Sub 'a'", "!Join [',', [a]]", "{a: [!Ref AWS::NoValue, b]}"})
    void aValueThatRefersToNothing_hasNoReferences(String yaml) throws TemplateException {
        Template template = Templates.parse(Templates.withProperty(yaml));

        assertThat(template.resources().get(1).properties().references()).isEmpty();
    }
}
