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
