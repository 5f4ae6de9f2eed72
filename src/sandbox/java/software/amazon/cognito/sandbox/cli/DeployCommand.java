package software.amazon.cognito.sandbox.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
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

    @Parameters(paramLabel = "TEMPLATE", description = "A CloudFormation template, in YAML or JSON.")
    Path template;

    @Option(
            names = "--parameter",
            paramLabel = "KEY=VALUE",
            converter = Given.Converter.class,
            description = "A value for a parameter of the template; repeat it for more.")
    List<Given> parameters = List.of();

    /** A value that the user gives for a parameter. */
    record Given(String key, String value) {
        /** Reads what follows {@code --parameter}. */
        static final class Converter implements ITypeConverter<Given> {
            @Override
            public Given convert(String text) {
                int equals = text.indexOf('=');
                if (equals < 1) {
                    throw new TypeConversionException("'" + text + "' is not KEY=VALUE");
                }
                return new Given(text.substring(0, equals), text.substring(equals + 1));
            }
        }
    }

    public DeployCommand(Secrets secrets) {
        super(secrets);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> given = given();
        Template parsed = Template.read(template);
        return onStacks(StateFolder.open(options.state), omission.value, (session, report) -> {
            Stack stack = session.stack(options.stackName(), report::event);
            if (!stack.deploy(parsed, given)) {
                report.line("No changes: the template and its parameters are those of the last deployment of stack "
                        + options.stackName() + ". ./sandbox drift compares them with what is there.");
            }
            report.outputs(stack.outputs());
            return 0;
        });
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        for (Given parameter : parameters) {
            if (given.put(parameter.key(), parameter.value()) != null) {
                throw new ParameterException(
                        spec.commandLine(), "--parameter " + parameter.key() + " is given more than once");
            }
        }
        return given;
    }
}
