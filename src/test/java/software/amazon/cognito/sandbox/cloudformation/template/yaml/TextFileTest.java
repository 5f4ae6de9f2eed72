package software.amazon.cognito.sandbox.cloudformation.template.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;

class TextFileTest {
    private static final String SMALL = "Resources: {R: {Type: T}}\n";

    @TempDir
    private Path folder;

    @Test
    void aFileIsRead_withOrWithoutByteOrderMark() throws Exception {
        String json = "{\t\"Resources\": {\"R\": {\"Type\": \"T\"}}}";

        assertThat(Template.read(file("\uFEFF" + json)).resources().get(0).position())
                .isEqualTo(Template.read(file(json)).resources().get(0).position());
    }

    @Test
    void aFileOfOneMegabyteIsRead_aLargerOneIsNot() throws IOException {
        String filler = "#".repeat(1024 * 1024 - SMALL.length());

        assertThat(problems(file(SMALL + filler))).isEmpty();
        assertThat(problems(file(SMALL + filler + "#"))).isEqualTo("t.yaml: larger than 1048576 bytes");
    }

    @Test
    void aFileThatIsNotUtf8_isRejectedWithThePosition() throws IOException {
        assertThat(problems(file("a: b\nä: \u00fc".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("t.yaml:2:1: not UTF-8");
        assertThat(problems(file(new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82})))
                .isEqualTo("t.yaml:1:4: not UTF-8");
    }

    @Test
    void aFileThatIsMissing_orAFolder_isRejected() {
        assertThat(problems(folder.resolve("t.yaml"))).isEqualTo("t.yaml: no such file");
        assertThat(problems(folder.resolve("t.yaml").getParent().resolve("t.yaml/x")))
                .isEqualTo("t.yaml/x: no such file");
        assertThat(Templates.problems(() -> Template.read(folder))).isEqualTo(folder + ": is a folder, not a file");
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("t.yaml"), bytes);
    }

    private String problems(Path file) {
        return Templates.problems(() -> Template.read(file)).replace(folder + "/", "");
    }
}
