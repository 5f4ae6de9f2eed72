package software.amazon.cognito.sandbox;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.stack.ResourceDrift;

/** {@code drift}: compares what is there with what the template says. */
@Command(
        name = "drift",
        description = "Read each resource of a stack and show how it differs from the template.",
        footer = "%nExit status: 0 when nothing differs, 1 when something does.")
final class DriftCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    @Override
    public Integer call() throws Exception {
        try (Session session =
                Session.open(options, Omission.RESET, spec.commandLine().getErr())) {
            Report report = new Report(spec.commandLine().getOut(), session.secrets());
            List<ResourceDrift> drifts =
                    session.stack(options.stackName(), report::event).drift();
            report.drift(drifts);
            return drifts.stream().allMatch(ResourceDrift::isInSync) ? 0 : 1;
        }
    }
}
