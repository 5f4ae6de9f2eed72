package software.amazon.cognito.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.cognito.sandbox.stack.Stack;
import software.amazon.cognito.sandbox.template.Template;

/** {@code deploy}: makes a stack what a template says. */
@Command(
        name = "deploy",
        description = "Create a stack from a template, or update it: changes resources in place or replaces them, and"
                + " deletes those that left the template. Takes everything back when something fails.")
final class DeployCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StackOptions options;

    @Mixin
    OmissionOption omission;

    @Parameters(paramLabel = "TEMPLATE", description = "A CloudFormation template, in YAML or JSON.")
    Path template;

    @Option(
            names = "--parameter",
            paramLabel = "KEY=VALUE",
            description = "A value for a parameter of the template; repeat it for more.")
    Map<String, String> parameters = Map.of();

    @Override
    public Integer call() throws Exception {
        Template parsed = Template.read(template);
        try (Session session = Session.open(
                main.secrets, options, omission.value, spec.commandLine().getErr())) {
            Report report = new Report(spec.commandLine().getOut(), main.secrets);
            Stack stack = session.stack(options.stackName(), report::event);
            if (!stack.deploy(parsed, parameters)) {
                report.line("No changes: stack " + options.stackName() + " is as the template says.");
            }
            report.outputs(stack.outputs());
            return 0;
        }
    }
}
