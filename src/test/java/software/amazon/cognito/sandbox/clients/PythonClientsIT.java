package software.amazon.cognito.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cognito.sandbox.SandboxProcess;

/** boto3, the AWS CLI and Terraform's calls against {@code ./sandbox serve}: runs the Python tests. */
class PythonClientsIT {
    private static final Path TESTS = Path.of("src/test/clients").toAbsolutePath();

    private static SandboxProcess.Served sandbox;

    @BeforeAll
    static void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder().serve();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Set<String> modules() throws IOException {
        Set<String> modules = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TESTS, "test_*.py")) {
            files.forEach(file -> modules.add(file.getFileName().toString().replace(".py", "")));
        }
        return modules;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theTestsOfAModulePass(String module) throws Exception {
        Path output = Path.of("target", module + ".txt");
        ProcessBuilder python = new ProcessBuilder(
                        "src/build/venv", "clients", "python", "-B", "-m", "unittest", "--buffer", module)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        python.environment().put("SANDBOX", sandbox.endpoint().toString());
        python.environment().put("PYTHONPATH", TESTS.toString());

        int status = python.start().waitFor();

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(output).content().containsPattern("Ran [1-9]\\d* tests? in ");
    }
}
