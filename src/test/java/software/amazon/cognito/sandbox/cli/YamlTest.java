package software.amazon.cognito.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "****",
                "OFF",
                "ON",
                "yes",
                "No",
                "y",
                "true",
                "null",
                "~",
                "",
                "5",
                "1.5",
                "1e3",
                "0777",
                "0x1F",
                "1_000",
                "1:30",
                "2026-11-22",
                "- x",
                "a: b",
                "#"
            })
    void textThatCouldBeReadAsSomethingElseIsQuoted(String text) {
        assertThat(Yaml.dump(Map.of("Key", text)).strip()).isEqualTo("Key: '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENABLED", "https://example.com/callback", "us-east-1_abc", "5abc", "openid"})
    void otherTextIsPlain(String text) {
        assertThat(Yaml.dump(Map.of("Key", text)).strip()).isEqualTo("Key: " + text);
    }

    @Test
    void numbersAndBooleansArePlain() {
        assertThat(Yaml.dump(Map.of("Key", List.of(5, true))))
                .isEqualToIgnoringWhitespace(
                        """
                Key:
                - 5
                - true
                """);
    }
}
