package software.amazon.cognito.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.state.StateFolder;

/** A command that works on stacks. */
abstract class StackCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    private final Secrets secrets;

    /**
     * A command.
     *
     * @param secrets what must not leave the process, found while it works
     */
    StackCommand(Secrets secrets) {
        this.secrets = secrets;
    }

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
                secrets, state, options, omission, spec.commandLine().getErr())) {
            return work.in(session, new Report(spec.commandLine().getOut(), secrets));
        }
    }
}
