package software.amazon.cognito.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cognito.Omission;

/** {@code show}: prints what is deployed. */
@Command(
        name = "show",
        description = "Print stacks with their resources, as they are now, and outputs: all stacks, or the one that"
                + " --stack-name names.")
final class ShowCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    @Override
    public Integer call() throws Exception {
        try (Session session =
                Session.open(options, Omission.RESET, spec.commandLine().getErr())) {
            Report report = new Report(spec.commandLine().getOut(), session.secrets());
            Collection<String> names = options.stackName == null ? session.stackNames() : List.of(options.stackName);
            if (names.isEmpty()) {
                report.line("There are no stacks.");
            }
            for (String name : names) {
                report.stack(session.stack(name, report::event));
            }
            return 0;
        }
    }
}
