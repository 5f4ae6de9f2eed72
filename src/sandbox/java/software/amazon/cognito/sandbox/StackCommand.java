package software.amazon.cognito.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.state.StateFolder;

/** A command that works on stacks. */
abstract class StackCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    /** What a command does with a session; returns the exit status. */
    interface Work {
        int in(Session session, Report report) throws Exception;
    }

    /** Works on stacks that an earlier command deployed. */
    final int onExistingStacks(Work work) throws Exception {
        return onStacks(StateFolder.openExisting(options.state), Omission.RESET, work);
    }

    final int onStacks(StateFolder state, Omission omission, Work work) throws Exception {
        try (Session session = Session.open(
                main.secrets, state, options, omission, spec.commandLine().getErr())) {
            return work.in(session, new Report(spec.commandLine().getOut(), main.secrets));
        }
    }
}
