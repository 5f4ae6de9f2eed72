package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;

/** Templates as people have them go through a life: made, made again, looked at, changed, deleted. */
class OwnTemplatesIT {
    private static final Path FOLDER = Path.of("src", "test", "resources", "templates");
    /** Each says what becomes of which text: in its first line, or, in JSON, in its description. */
    private static final Pattern UPDATE = Pattern.compile("Update: (.*) -> (.*?)(\",)?\\n");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateOfARealKindLivesAndLeavesNoTrace(Path file) throws Exception {
        TestSandbox sandbox = new TestSandbox();
        String text = Files.readString(file);

        assertThat(sandbox.deploy(Template.read(file))).isTrue();
        assertThat(sandbox.deploy(Template.read(file))).isFalse();
        assertThat(sandbox.stack().drift()).isNotEmpty().allMatch(ResourceDrift::isInSync);
        sandbox.events.clear();
        assertThat(sandbox.stack().deploy(Templates.of(changed(text)), Map.of()))
                .isTrue();
        assertThat(sandbox.eventLines()).contains("UPDATE_COMPLETE test").doesNotContain("UPDATE_FAILED test");
        assertThat(sandbox.stack().drift()).allMatch(ResourceDrift::isInSync);
        sandbox.stack().destroy();

        assertThat(sandbox.clientIds()).isEmpty();
        assertThat(sandbox.stacks.<String, String>openMap("stubs").keySet())
                .as("what is not retained, as SAM retains versions")
                .allMatch(key -> key.matches("AWS::Lambda::(Layer)?Version\\|.*"));
    }

    private static String changed(String text) {
        Matcher update = UPDATE.matcher(text);
        assertThat(update.find()).isTrue();
        String[] change = {update.group(1), update.group(2)};
        if (text.startsWith("{")) {
            Arrays.setAll(change, i -> change[i].replace("\\\"", "\""));
        }
        String rest = text.substring(update.end());
        assertThat(rest).contains(change[0]);
        return text.substring(0, update.end()) + rest.replace(change[0], change[1]);
    }
}
