package software.amazon.cognito.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.state.StateFolder;

class MainIT {
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
                "deploy t.yaml --dryrun                  | Unknown option: '--dryrun'",
                "deploy t.yaml --omision keep            | Unknown options: '--omision'",
                "deploy t.yaml --omission never          | 'never' is neither reset nor keep",
                "deploy t.yaml --endpoint nowhere        | neither embedded nor aws nor a URL",
                "deploy t.yaml --endpoint http://        | neither embedded nor aws nor a URL",
                "deploy t.yaml --stack-name 1st          | is not a stack name",
                "show --stack-name ../../etc/passwd      | is not a stack name",
                "deploy t.yaml --parameter Key           | 'Key' is not KEY=VALUE",
                "deploy t.yaml --parameter A=1 --parameter A=2 | --parameter A is given more than once",
                "import t.yaml                           | Missing required option: '--resource=LOGICALID=IDENTIFIER'",
                "import t.yaml --resource Web            | 'Web' is not KEY=VALUE",
                "import t.yaml --resource A=1 --resource A=2 | --resource A is given more than once",
                "import t.yaml --resource A=1 --previous-state never | but was 'never'",
                "serve --port many                       | Invalid value for option '--port'",
            })
    void whatIsNotUnderstoodIsTwoLinesAndStatus2(String arguments, String message) {
        requireError(2, message, arguments.split(" "));
        assertThat(err.toString().lines()).hasSize(2).last().asString().matches("Try './sandbox.*--help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "drift", "destroy"})
    void whereThereIsNoStateNoneIsMade(String command) {
        int status = Main.commandLine(out, err).execute(command, "--state", state());

        assertThat(status).isEqualTo(command.equals("drift") ? 1 : 0);
        assertThat(out.toString() + err).contains("no stack");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "destroy", "drift", "import", "serve", "show"})
    void helpKeepsTheNameOfTheStateFolderWhole(String command) {
        Main.commandLine(out, err).execute(command, "--help");

        assertThat(out.toString()).contains(".sandbox");
    }

    @Test
    void aWrongTemplateIsReportedBeforeThereIsAnyState() {
        requireError(1, "Error: missing.yaml: no such file", "deploy", "missing.yaml", "--state", state());
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
        int actual = Main.commandLine(out, err).execute(arguments);

        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
        assertThat(actual).isEqualTo(status);
        assertThat(out.toString()).isEmpty();
    }
}
