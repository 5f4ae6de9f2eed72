package software.amazon.cognito.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.StackException;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.http.Json;

/**
 * The contract tests of the CloudFormation CLI ({@code cfn test}), run on the handlers of a type without AWS. The files
 * in {@code src/build/contract-tests} say what they need and, for each type, which outcome each of them must have.
 *
 * @param project the folder of this project
 * @param type what is tested; its {@code inputs/} are used
 */
public record ContractTests(Path project, TypeRoot type, Caller caller) {

    /**
     * Runs all input sets.
     *
     * @param out takes a line for each input set, and one for each test with another outcome than expected
     * @return whether every test had the expected outcome
     * @throws IOException when the handlers or the CLI cannot be run
     * @throws TemplateException when the template of what the tests need is wrong
     * @throws StackException when it cannot be deployed
     */
    public boolean run(PrintWriter out) throws IOException, InterruptedException, TemplateException, StackException {
        return run(UnaryOperator.identity(), out);
    }

    boolean run(UnaryOperator<JsonNode> tampering, PrintWriter out)
            throws IOException, InterruptedException, TemplateException, StackException {
        try (ContractTestBed bed = ContractTestBed.start(type, caller, tampering)) {
            Map<String, String> exports =
                    bed.deploy(file("prerequisites.yaml"), project.resolve("aws-cognito-userpoolclient.json"));
            ProcessBuilder cli = new ProcessBuilder(
                            project.resolve("src/build/venv").toString(),
                            "cfn",
                            "python",
                            "-B",
                            file("run.py").toString(),
                            bed.endpoint().toString(),
                            Json.MAPPER.writeValueAsString(exports),
                            file(type.kind() + ".txt").toString())
                    .directory(type.folder().toFile())
                    .redirectErrorStream(true);
            return run(cli, bed.secrets(), out);
        }
    }

    private Path file(String name) {
        return project.resolve("src/build/contract-tests").resolve(name);
    }

    private static boolean run(ProcessBuilder cli, Secrets secrets, PrintWriter out)
            throws IOException, InterruptedException {
        Process process = cli.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(secrets::conceal).forEach(out::println);
            return process.waitFor() == 0;
        } finally {
            out.flush();
            process.destroy();
        }
    }
}
