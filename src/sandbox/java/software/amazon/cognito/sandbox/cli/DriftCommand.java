package software.amazon.cognito.sandbox.cli;

import java.util.List;
import picocli.CommandLine.Command;
import software.amazon.cognito.sandbox.cloudformation.stack.ResourceDrift;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.Stack;

/** {@code drift}: compares what is there with what the template says. */
@Command(
        name = "drift",
        description = "Read each resource of a stack and show how it differs from the template.",
        footer = "%nExit status: 0 when nothing differs, 1 when something does.")
public final class DriftCommand extends StackCommand {
    public DriftCommand(Secrets secrets) {
        super(secrets);
    }

    @Override
    public Integer call() throws Exception {
        return onExistingStacks((session, report) -> {
            Stack stack = session.stack(options.stackName(), report::event);
            List<ResourceDrift> drifts = stack.drift();
            report.interruption(stack.header(), "");
            report.drift(drifts);
            return drifts.stream().allMatch(ResourceDrift::isInSync) ? 0 : 1;
        });
    }
}
