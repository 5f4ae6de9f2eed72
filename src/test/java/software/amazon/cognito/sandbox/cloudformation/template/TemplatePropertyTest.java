package software.amazon.cognito.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

class TemplatePropertyTest {
    private static final ObjectMapper RAW = new ObjectMapper();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectMapper INDENTED = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String[] PIECES =
            ("Resources:;Parameters:;Outputs:;R:;Type: T;Properties:;P:;DependsOn: R;Ref: R;"
                            + "!Ref R;!Sub;Fn::Sub:;${;${R.A};!GetAtt R.A;!Join [',', [a, b]];\n;\n  ;\n    ;\n      ;\t;\r;"
                            + "{;};[;];,;: ;- ;? ;\";';|;>;&a;*a;!;!!int;!!float;!!null;!!bool;%YAML 9.9;%TAG ! x;---;...;#;@;`;~;"
                            + "\\u12;\u0000;\ud83d;\ufeff")
                    .split(";");

    private static final Scope NOTHING_KNOWN = new Scope() {
        @Override
        public JsonNode ref(String name) {
            return null;
        }

        @Override
        public JsonNode getAtt(String logicalId, String attribute) {
            return null;
        }
    };

    @Property(tries = 300)
    void jsonWithoutFunctions_resolvesToItself(
            @ForAll("json") final JsonNode json, @ForAll("writers") final ObjectMapper writer) throws Exception {
        assertThat(Templates.resolve(writer.writeValueAsString(json), NOTHING_KNOWN))
                .isEqualTo(json);
    }

    @Property(tries = 300)
    void textWithoutPlaceholders_isSubstitutedByItself_andWithItsPlaceholdersEscaped(
            @ForAll("text") final String before, @ForAll("names") final String name, @ForAll("text") final String after)
            throws Exception {
        String text = before.replace("${", "$") + "${!" + name + "}" + after.replace("${", "$");

        assertThat(resolved("{\"Fn::Sub\": " + RAW.writeValueAsString(text) + "}"))
                .isEqualTo(text.replace("${!", "${"));
    }

    @Property(tries = 300)
    void variablesAreSubstitutedOnce(
            @ForAll("text") final String before, @ForAll("names") final String name, @ForAll("text") final String value)
            throws Exception {
        String prefix = before.replace("$", "");
        JsonNode arguments = RAW.valueToTree(List.of(prefix + "${" + name + "}", Map.of(name, value)));

        assertThat(resolved("{\"Fn::Sub\": " + arguments + "}")).isEqualTo(prefix + value);
    }

    @Property(tries = 300)
    void joinPutsTheDelimiterBetweenItems(
            @ForAll("text") final String delimiter, @ForAll("texts") final List<String> items) throws Exception {
        assertThat(resolved("{\"Fn::Join\": " + RAW.valueToTree(List.of(delimiter, items)) + "}"))
                .isEqualTo(String.join(delimiter, items));
    }

    @Property(tries = 2000)
    void anyTextIsATemplateOrAListOfPositionedProblems(@ForAll("yamlLike") final String text) {
        String problems = Templates.problems(text);

        assertThat(problems.lines()).allSatisfy(line -> assertThat(line)
                .matches("t\\.yaml:\\d+:\\d+: .+")
                .doesNotContain("Exception")
                .hasSizeLessThan(450));
    }

    private static String resolved(String property) throws TemplateException {
        return Templates.resolve(property, NOTHING_KNOWN).textValue();
    }

    @Provide
    Arbitrary<ObjectMapper> writers() {
        return Arbitraries.of(RAW, ESCAPED, INDENTED);
    }

    /** What YAML allows in a document, unescaped. */
    @Provide
    StringArbitrary text() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\ud7ff')
                .withChars("\n\t\"\\${}!.:#-'\u0085\u2028")
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(4);
    }

    @Provide
    StringArbitrary names() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<JsonNode> json() {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                text().map(TextNode::valueOf),
                Arbitraries.of("null", "~", "true", "2010-09-09", "1e5", "=", "<<", "-", "? a", "&a", "*a", "!Ref X")
                        .map(TextNode::valueOf),
                Arbitraries.integers().map(RAW::<JsonNode>valueToTree),
                Arbitraries.longs()
                        .greaterOrEqual(1L << 32)
                        .lessOrEqual(1L << 59)
                        .map(RAW::valueToTree),
                Arbitraries.of(true, false).map(RAW::valueToTree));
        return Arbitraries.recursive(() -> scalars, TemplatePropertyTest::containers, 0, 3);
    }

    private static Arbitrary<JsonNode> containers(Arbitrary<JsonNode> items) {
        Arbitrary<String> keys = Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMaxLength(10)
                .filter(key -> !key.equals("Ref") && !key.startsWith("Fn::"));
        return Arbitraries.oneOf(
                items.list().ofMaxSize(4).map(RAW::<JsonNode>valueToTree),
                Arbitraries.maps(keys, items).ofMaxSize(4).map(RAW::<JsonNode>valueToTree));
    }

    /** Pieces of YAML that make sense alone but seldom together. */
    @Provide
    Arbitrary<String> yamlLike() {
        return Arbitraries.oneOf(Arbitraries.of(PIECES), text())
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }
}
