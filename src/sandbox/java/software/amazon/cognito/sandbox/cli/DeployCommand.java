package software.amazon.cognito.sandbox.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.cognito.sandbox.cloudformation.stack.ChangeSet;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.Stack;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.state.StateFolder;

/** {@code deploy}: makes a stack what a template says. */
@Command(
        name = "deploy",
        description = "Create a stack from a template, or update it: changes resources in place or replaces them, and"
                + " deletes those that left the template. Takes everything back when something fails.")
public final class DeployCommand extends StackCommand {
    @Mixin
    OmissionOption omission;

    @Mixin
    TemplateOptions input;

    @Option(
            names = "--dry-run",
            description = "Say what would be added, modified, replaced and removed, and do nothing.")
    boolean dryRun;

    public DeployCommand(Secrets secrets) {
        super(secrets);
    }

    private void warn(String warning) {
        spec.commandLine().getErr().println("Warning: " + warning);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters(spec);
        Template template = Template.read(input.template, parameters);
        return onStacks(StateFolder.open(options.state), omission.value, (session, report) -> {
            Stack stack = session.stack(options.stackName(), report::event, input.deployOptions(spec, this::warn));
            ChangeSet changes = stack.changeSet(template, parameters);
            if (dryRun) {
                report.changes(changes);
                return 0;
            }
            report.losses(changes);
            changes.execute();
            if (changes.isEmpty()) {
                report.line("No changes: the template and its parameters are those of the last deployment of stack "
                        + options.stackName() + ". ./sandbox drift compares them with what is there.");
            }
            report.stubs(stack.stubs());
            report.outputs(stack.outputs());
            return 0;
        });
    }
}
