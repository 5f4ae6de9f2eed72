package software.amazon.cognito.sandbox.cli;

import picocli.CommandLine.Command;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;

/** {@code destroy}: deletes all that a stack has. */
@Command(name = "destroy", description = "Delete a stack with all its resources.")
public final class DestroyCommand extends StackCommand {
    public DestroyCommand(Secrets secrets) {
        super(secrets);
    }

    @Override
    public Integer call() throws Exception {
        return onExistingStacks((session, report) -> {
            if (!session.stack(options.stackName(), report::event).destroy()) {
                report.line("There is no stack " + options.stackName() + ".");
            }
            return 0;
        });
    }
}
