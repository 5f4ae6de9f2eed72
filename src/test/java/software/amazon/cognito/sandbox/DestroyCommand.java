package software.amazon.cognito.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cognito.Omission;

/** {@code destroy}: deletes all that a stack has. */
@Command(name = "destroy", description = "Delete a stack with all its resources.")
final class DestroyCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    @Override
    public Integer call() throws Exception {
        try (Session session =
                Session.open(options, Omission.RESET, spec.commandLine().getErr())) {
            Report report = new Report(spec.commandLine().getOut(), session.secrets());
            if (!session.stack(options.stackName(), report::event).destroy()) {
                report.line("There is no stack " + options.stackName() + ".");
            }
            return 0;
        }
    }
}
