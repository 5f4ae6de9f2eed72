package software.amazon.cognito.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.state.StateFolder;

class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deploi                                  | Unmatched argument at index 0: 'deploi'",
                "deploy                                  | Missing required parameter: 'TEMPLATE'",
                "deploy t.yaml --omision keep            | Unknown options: '--omision'",
                "deploy t.yaml --omission never          | Invalid value for option '--omission'",
                "deploy t.yaml --endpoint nowhere        | neither embedded nor aws nor a URL",
                "deploy t.yaml --endpoint http://        | neither embedded nor aws nor a URL",
                "deploy t.yaml --stack-name 1st          | is not a stack name",
                "deploy t.yaml --parameter Key           | --parameter",
                "serve --port many                       | Invalid value for option '--port'",
            })
    void whatIsNotUnderstoodHasStatus2(String arguments, String message) {
        requireError(2, message, arguments.split(" "));
    }

    @Test
    void aWrongTemplateIsReportedBeforeThereIsAnyState() {
        requireError(1, "Error: missing.yaml", "deploy", "missing.yaml", "--state", state());
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void anEndpointThatDoesNotAnswerIsAnError() {
        requireError(
                1, "Cannot reach http://127.0.0.1:1", "drift", "--endpoint", "http://127.0.0.1:1", "--state", state());
    }

    @Test
    void aPortInUseIsAnError() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            requireError(1, "Port " + port, "serve", "--port", port, "--state", state());
        }
    }

    @Test
    void aStateInUseIsAnError() throws Exception {
        MVStore other = StateFolder.open(folder.resolve("state")).store("stacks");
        requireError(1, "in use by another sandbox", "show", "--state", state());
        other.close();
    }

    @Test
    void aDamagedStateIsAnErrorAndStaysAsItIs() throws Exception {
        Path file = Files.createDirectory(folder.resolve("state")).resolve("stacks.mv");
        Files.writeString(file, "nonsense");

        requireError(1, "stacks.mv is damaged", "show", "--state", state());
        assertThat(file).hasContent("nonsense");
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private void requireError(int status, String message, String... arguments) {
        int actual = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);

        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
        assertThat(actual).isEqualTo(status);
        assertThat(out.toString()).isEmpty();
    }
}
