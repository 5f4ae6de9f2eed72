package software.amazon.cognito.sandbox.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Command;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;

/** {@code show}: prints what is deployed. */
@Command(
        name = "show",
        description = "Print stacks with their resources, as they are now, and outputs: all stacks, or the one that"
                + " --stack-name names.")
public final class ShowCommand extends StackCommand {
    public ShowCommand(Secrets secrets) {
        super(secrets);
    }

    @Override
    public Integer call() throws Exception {
        return onExistingStacks((session, report) -> {
            Collection<String> names = options.stackName == null ? session.stackNames() : List.of(options.stackName);
            if (names.isEmpty()) {
                report.line("There are no stacks.");
            }
            for (String name : names) {
                if (names.size() > 1) {
                    report.line("---");
                }
                report.stack(session.stack(name, report::event));
            }
            return 0;
        });
    }
}
