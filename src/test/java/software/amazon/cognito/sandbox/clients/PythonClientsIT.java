package software.amazon.cognito.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.SandboxProcess;

/** boto3 and the AWS CLI against {@code ./sandbox serve}: runs the Python tests in src/test/clients. */
class PythonClientsIT {
    private static SandboxProcess.Served sandbox;

    @BeforeAll
    static void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder().serve();
    }

    @AfterAll
    static void stop() throws Exception {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_boto3",
                "test_errors",
                "test_awscli",
                "test_services_beside",
                "test_managed",
                "test_terraform"
            })
    void theClientsCannotTell(String module) throws Exception {
        Path output = Path.of("target", module + ".txt");
        ProcessBuilder python = new ProcessBuilder(
                        "src/build/venv", "clients", "python", "-B", "-m", "unittest", "--buffer", module)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        python.environment().put("SANDBOX", sandbox.endpoint().toString());
        python.environment().put("PYTHONPATH", new File("src/test/clients").getAbsolutePath());

        int status = python.start().waitFor();

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(output).content().containsPattern("Ran [1-9]\\d* tests? in ");
    }
}
