package software.amazon.cognito.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import org.h2.mvstore.MVStoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.cognito.sandbox.stack.StackException;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.template.TemplateException;

/** The command line {@code ./sandbox}. */
@Command(
        name = "./sandbox",
        synopsisSubcommandLabel = "COMMAND",
        description = "Try the resource types of this project without an AWS account: deploys CloudFormation templates"
                + " through the real handler jar to a Cognito that is part of the sandbox.",
        subcommands = {
            DeployCommand.class,
            DestroyCommand.class,
            ShowCommand.class,
            DriftCommand.class,
            ServeCommand.class,
            ContractTestCommand.class
        })
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
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::report);
    }

    private static int report(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof TemplateException
                || failure instanceof StackException
                || failure instanceof StateException
                || failure instanceof IOException
                || failure instanceof SdkException) {
            err.println("Error: " + failure.getMessage());
        } else if (failure instanceof MVStoreException) {
            err.println("Error: The state is damaged or cannot be written: " + failure.getMessage());
        } else {
            err.println(
                    "Error: The sandbox failed unexpectedly (" + failure + "). This is a defect; please report it.");
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
