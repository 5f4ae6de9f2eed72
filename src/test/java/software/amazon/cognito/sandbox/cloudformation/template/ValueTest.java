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
        public JsonNode ref(final String name) {
            return names.get(name);
        }

        @Override
        public JsonNode getAtt(final String logicalId, final String attribute) {
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
            12:30:45                                        | "12:30:45"
            yes                                             | "yes"
            0123                                            | "0123"
            0x1F                                            | "0x1F"
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
            {Condition: a, AWS: b}                          | {"Condition": "a", "AWS": "b"}
            """)
    void aValueResolvesToItsJson(final String yaml, final String json) throws Exception {
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
            !Ref AWS::NotificationARNs      | 1 | AWS::NotificationARNs is not a parameter or resource of this template
            !Sub "a ${Nowhere}"             | 1 | Nowhere is not a parameter or resource of this template
            !Sub "${Wordy.Arn}"             | 1 | Wordy is not a resource of this template
            !GetAtt Word.Arn                | 1 | Word is not a resource of this template
            !GetAtt AWS::NoValue.Arn        | 1 | AWS::NoValue is not a resource of this template
            !Ref ""                         | 1 | Ref needs a name
            !Ref [a]                        | 1 | Ref needs a name
            {Ref: }                         | 6 | Ref needs a name
            {Ref: [Word]}                   | 7 | Ref needs a name
            {Ref: Word, b: c}               | 1 | Ref must stand alone
            {a: b, "Fn::Sub": c}            | 1 | Fn::Sub must stand alone
            !GetAtt Pool                    | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt [Pool]                  | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt [Pool, a, b]            | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
            !GetAtt [Pool, !Ref Word]       | 1 | Fn::GetAtt needs Resource.Attribute or [Resource, Attribute]
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
            {"Fn::Join": !Sub [a, [b]]}     | 14 | Fn::Join needs [delimiter, list]
            !Join [!Ref Word, [a]]          | 1 | Fn::Join needs [delimiter, list]
            !Join [",", a]                  | 13 | Fn::Join needs a list to join
            !Join [",", !Sub a]             | 13 | Fn::Join needs a list to join
            !If [a, b, c]                   | 1 | !If is not supported
            !ImportValue x                  | 1 | !ImportValue is not supported
            !Unknown {a: b}                 | 1 | !Unknown is not supported
            !!binary aGk=                   | 1 | !!binary is not supported
            !!set {a}                       | 1 | !!set is not supported
            !<tag:x.org,2000:y> a           | 1 | tag:x.org,2000:y is not supported
            {"Fn::If": [a, b, c]}           | 1 | Fn::If is not supported
            {"Fn::Select": [0, [a]]}        | 1 | Fn::Select is not supported
            {"Fn::Nonsense": a}             | 1 | Fn::Nonsense is not supported
            null                            | 1 | null is not allowed
            [a, ~]                          | 5 | null is not allowed
            {a: }                           | 4 | null is not allowed
            {a: b, a: c}                    | 8 | a is already there
            {1: b}                          | 2 | a name must be a string
            {[a]: b}                        | 2 | a name must be a string
            """)
    void aValueThatIsWrong_isNamedWithItsPosition(final String yaml, final int column, final String problem) {
        assertThat(Templates.problems(Templates.withProperty(yaml))).isEqualTo("t.yaml:3:" + column + ": " + problem);
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
            !Join [",", [!Ref Words]]     | 13 | Fn::Join can only join strings, numbers and booleans
            """)
    void aValueThatCannotBeResolved_isNamedWithItsPosition(final String yaml, final int column, final String problem) {
        assertThat(Templates.problems(() -> Templates.resolve(yaml, SCOPE)))
                .isEqualTo("t.yaml:3:" + column + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Sub 'a'", "!Join [',', [a]]", "{a: [!Ref AWS::NoValue, b]}"})
    void aValueThatRefersToNothing_hasNoReferences(final String yaml) throws TemplateException {
        final Template template = Templates.parse(Templates.withProperty(yaml));

        assertThat(template.resources().get(1).properties().references()).isEmpty();
    }
}
