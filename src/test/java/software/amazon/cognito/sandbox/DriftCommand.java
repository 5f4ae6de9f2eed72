package software.amazon.cognito.sandbox;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.stack.ResourceDrift;
import software.amazon.cognito.sandbox.stack.Stack;
import software.amazon.cognito.sandbox.state.StateFolder;

/** {@code drift}: compares what is there with what the template says. */
@Command(
        name = "drift",
        description = "Read each resource of a stack and show how it differs from the template.",
        footer = "%nExit status: 0 when nothing differs, 1 when something does.")
final class DriftCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    @Override
    public Integer call() throws Exception {
        try (Session session = Session.open(
                main.secrets,
                StateFolder.openExisting(options.state),
                options,
                Omission.RESET,
                spec.commandLine().getErr())) {
            Report report = new Report(spec.commandLine().getOut(), main.secrets);
            Stack stack = session.stack(options.stackName(), report::event);
            List<ResourceDrift> drifts = stack.drift();
            report.interruption(stack.header(), "");
            report.drift(drifts);
            return drifts.stream().allMatch(ResourceDrift::isInSync) ? 0 : 1;
        }
    }
}
