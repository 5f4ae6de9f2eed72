package software.amazon.cognito.sandbox;

import picocli.CommandLine.Command;

/** {@code destroy}: deletes all that a stack has. */
@Command(name = "destroy", description = "Delete a stack with all its resources.")
final class DestroyCommand extends StackCommand {
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
