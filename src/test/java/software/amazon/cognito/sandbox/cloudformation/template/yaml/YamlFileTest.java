package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

class YamlFileTest {
    @Test
    void jsonIsRead_tabsIncluded() throws TemplateException {
        Template template = Templates.parse(
                """
                {
                \t"Description":\t"\\u00e9\\ud83d\\ude00\\/",
                \t"Resources":{"R":{"Type":"T","Properties":{"P":{"Ref":"R2"}}},
                \t\t"R2":{"Type":"T"}}
                }
                """);

        assertThat(template.description()).isEqualTo("é😀/");
        assertThat(template.resources()
                        .get(0)
                        .properties()
                        .references()
                        .findFirst()
                        .orElseThrow()
                        .position())
                .hasToString("t.yaml:3:49");
    }

    @Test
    void commentsBlockScalarsAndWindowsLineEndsAreRead() throws TemplateException {
        Template template = Templates.parse("# first\r\nDescription: |\r\n  two\r\n  lines\r\n"
                + "Resources: # all of them\r\n  R:\r\n    Type: >-\r\n      some\r\n      type\r\n...\r\n");

        assertThat(template.description()).isEqualTo("two\nlines\n");
        assertThat(template.resources().get(0).type()).isEqualTo("some type");
    }

    @Test
    void aPlaceholderWithoutQuotesIsAText() throws TemplateException {
        assertThat(Templates.parse("Description: ${Name}\nResources: {R: {Type: T}}")
                        .description())
                .isEqualTo("${Name}");
    }

    static Arguments[] malformed() {
        String resource = "Resources: {R: {Type: T, Properties: ";
        return new Arguments[] {
            Arguments.of("", "1:1: the file is empty"),
            Arguments.of("# nothing\n", "1:1: the file is empty"),
            Arguments.of("---\n", "2:1: a template must be an object"),
            Arguments.of("just text", "1:1: a template must be an object"),
            Arguments.of("- list", "1:1: a template must be an object"),
            Arguments.of("a: [b", "1:6: not valid YAML: expected ',' or ']', but got <stream end>"),
            Arguments.of("a: b\n c: d", "2:3: not valid YAML: mapping values are not allowed here"),
            Arguments.of(
                    "a:\n\tb: c",
                    "2:1: not valid YAML: found character '\\t(TAB)' that cannot start any token. "
                            + "(Do not use \\t(TAB) for indentation)"),
            Arguments.of("a: 'b", "1:6: not valid YAML: found unexpected end of stream"),
            Arguments.of("é: 1\na: \u0000", "2:4: not valid YAML: character U+0000 is not allowed"),
            Arguments.of("a: b\n---\nc: d", "2:1: a template is a single YAML document"),
            Arguments.of(resource + "[".repeat(98), "1:135: nested more than 100 levels deep"),
            Arguments.of(resource + "{a: ".repeat(98), "1:426: nested more than 100 levels deep"),
            Arguments.of("a: ".repeat(100), "1:5: not valid YAML: mapping values are not allowed here"),
            Arguments.of("? ".repeat(100_000), "1:201: nested more than 100 levels deep"),
        };
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedFile_isRejectedWithThePosition(String text, String problem) {
        assertThat(Templates.problems(text)).isEqualTo("t.yaml:" + problem);
    }

    @Test
    void ofTwoEqualNamesTheLastOneCounts_andAWarningNamesBothLines() throws TemplateException {
        Template template = Templates.parse("Description: a\nResources: {R: {Type: S, Type: T}}\nDescription: b");

        assertThat(template.description()).isEqualTo("b");
        assertThat(template.resources().get(0).type()).isEqualTo("T");
        assertThat(template.findings().warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.yaml:3:1: Description is already there at line 1: CloudFormation takes the last one",
                        "t.yaml:2:26: Type is already there at line 2: CloudFormation takes the last one");
    }

    @Test
    void anAliasIsAnErrorThatDoesNotEndTheReading() {
        assertThat(Templates.problems("Resources: {R: {Type: T, Properties: {a: &x [*y, {b: *x}], c: !Ref X}}}"))
                .isEqualTo(
                        """
                        t.yaml:1:46: YAML aliases are not allowed in CloudFormation templates: write out what *y stands for
                        t.yaml:1:54: YAML aliases are not allowed in CloudFormation templates: write out what *x stands for
                        t.yaml:1:63: X is not a parameter or resource of this template""");
    }

    @Test
    void anAnchorWithoutAnAliasIsNoMatter() throws TemplateException {
        assertThat(Templates.parse("Description: &x b\nResources: {R: {Type: T}}")
                        .description())
                .isEqualTo("b");
    }
}
