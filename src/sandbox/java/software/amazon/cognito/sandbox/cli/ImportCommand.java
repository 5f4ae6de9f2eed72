package software.amazon.cognito.sandbox.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.cognito.sandbox.cloudformation.stack.PreviousState;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.state.StateFolder;

/** {@code import}: brings resources that exist into a stack. */
@Command(
        name = "import",
        description = "Bring resources that exist into a stack, new or not, as an IMPORT change set does: then updates"
                + " them to what the template says. Creates, replaces and deletes nothing.")
public final class ImportCommand extends StackCommand {
    @Mixin
    OmissionOption omission;

    @Mixin
    TemplateOptions input;

    @Option(
            names = "--resource",
            paramLabel = "LOGICALID=IDENTIFIER",
            required = true,
            converter = KeyValue.Converter.class,
            description = "A resource of the template, and the identifier of what exists, such as"
                    + " 'Web=eu-west-1_aB3dE5fG7|1h57kf5cpq17m0eml12EXAMPLE'; repeat it for more.")
    List<KeyValue> resources = List.of();

    @Option(
            names = "--previous-state",
            paramLabel = "template|read|none",
            defaultValue = "template",
            description = "What the update handler gets as the previous state, which AWS has not published: template,"
                    + " read (what the read handler answered) or none (default: ${DEFAULT-VALUE}).")
    PreviousState previousState;

    public ImportCommand(Secrets secrets) {
        super(secrets);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> parameters = input.parameters(spec);
        Map<String, String> identifiers = KeyValue.map("--resource", resources, spec);
        Template template = Template.read(input.template, parameters);
        return onStacks(StateFolder.open(options.state), omission.value, (session, report) -> {
            session.stack(options.stackName(), report::event)
                    .importResources(template, parameters, identifiers, previousState);
            return 0;
        });
    }
}
