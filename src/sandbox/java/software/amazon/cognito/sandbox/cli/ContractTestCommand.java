package software.amazon.cognito.sandbox.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.contract.ContractTests;
import software.amazon.cognito.sandbox.contract.TypeRoot;
import software.amazon.cognito.sandbox.handler.Callers;

/** {@code contract-test}: runs the CloudFormation CLI's contract tests. */
@Command(
        name = "contract-test",
        description = "Run the CloudFormation CLI's contract tests on a handler jar, without AWS.",
        footer = "%nExit status: 0 when every test has the outcome expected of it, 1 when one has not.")
public final class ContractTestCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--type-root",
            paramLabel = "FOLDER",
            description = "The folder of the type to test, as cfn submit needs it, with inputs/ and the handler jar in"
                    + " target/ (default: this project).")
    Path typeRoot;

    @Override
    public Integer call() throws Exception {
        Path project = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        TypeRoot type = TypeRoot.of(typeRoot == null ? project : typeRoot);
        ContractTests tests = new ContractTests(project, type, Callers.sandbox());
        return tests.run(spec.commandLine().getOut()) ? 0 : 1;
    }
}
