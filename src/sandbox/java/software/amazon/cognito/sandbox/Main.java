package software.amazon.cognito.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.cognito.sandbox.cli.ConcealingWriter;
import software.amazon.cognito.sandbox.cli.ContractTestCommand;
import software.amazon.cognito.sandbox.cli.DeployCommand;
import software.amazon.cognito.sandbox.cli.DestroyCommand;
import software.amazon.cognito.sandbox.cli.DriftCommand;
import software.amazon.cognito.sandbox.cli.ImportCommand;
import software.amazon.cognito.sandbox.cli.ServeCommand;
import software.amazon.cognito.sandbox.cli.ShowCommand;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.StackException;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.state.FileProblem;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.tool.ToolException;

/** The command line {@code ./sandbox}. */
@Command(
        name = "./sandbox",
        synopsisSubcommandLabel = "COMMAND",
        description = "Try the resource types of this project without an AWS account: deploys CloudFormation templates"
                + " through the real handler jar to a Cognito that is part of the sandbox.")
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    private Main() {}

    /** Runs one command; exits with 0 when it worked, 1 when it failed, 2 when it was not understood. */
    public static void main(String[] args) {
        System.exit(commandLine(new PrintWriter(System.out), new PrintWriter(System.err))
                .execute(args));
    }

    static CommandLine commandLine(Writer out, Writer err) {
        Secrets secrets = new Secrets();
        return new CommandLine(new Main())
                .addSubcommand(new DeployCommand(secrets))
                .addSubcommand(new ImportCommand(secrets))
                .addSubcommand(new DestroyCommand(secrets))
                .addSubcommand(new ShowCommand(secrets))
                .addSubcommand(new DriftCommand(secrets))
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ContractTestCommand())
                .setOut(ConcealingWriter.printer(out, secrets))
                .setErr(ConcealingWriter.printer(err, secrets))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::reportMisuse)
                .setExecutionExceptionHandler(Main::report);
    }

    private static int reportMisuse(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        String suggestion = misuse instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? ". Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
                : "";
        command.getErr().println("Error: " + misuse.getMessage().lines().collect(Collectors.joining(" ")) + suggestion);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int report(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof TemplateException
                || failure instanceof StackException
                || failure instanceof StateException
                || failure instanceof ToolException
                || failure instanceof SdkException) {
            err.println("Error: " + failure.getMessage());
        } else if (failure instanceof IOException io) {
            err.println("Error: " + FileProblem.of(io));
        } else if (failure instanceof MVStoreException store) {
            err.println("Error: The state cannot be read or written: " + FileProblem.of(store));
        } else {
            err.println(
                    "Error: The sandbox failed unexpectedly (" + failure + "). This is a defect; please report it.");
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
