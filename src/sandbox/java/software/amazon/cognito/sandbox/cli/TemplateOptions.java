package software.amazon.cognito.sandbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.cognito.sandbox.cloudformation.stack.DeployOptions;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;

/** The options of every command that takes a template. */
final class TemplateOptions {
    @Parameters(paramLabel = "TEMPLATE", description = "A CloudFormation template, in YAML or JSON.")
    Path template;

    @Option(
            names = "--parameter",
            paramLabel = "KEY=VALUE",
            converter = KeyValue.Converter.class,
            description = "A value for a parameter of the template; repeat it for more.")
    List<KeyValue> parameters = List.of();

    @Option(
            names = "--ssm-parameter",
            paramLabel = "NAME=VALUE",
            converter = KeyValue.Converter.class,
            description = "The value of an SSM parameter that the template refers to; repeat it for more.")
    List<KeyValue> ssmParameters = List.of();

    @Option(
            names = "--secret",
            paramLabel = "ID=VALUE",
            converter = KeyValue.Converter.class,
            description = "The text of a secret that the template refers to; repeat it for more.")
    List<KeyValue> secrets = List.of();

    @Option(names = "--no-stubs", description = "Refuse resources of types that the sandbox does not simulate.")
    boolean noStubs;

    Map<String, String> parameters(CommandSpec spec) {
        return KeyValue.map("--parameter", parameters, spec);
    }

    /** @param warnings takes what is odd about the template */
    DeployOptions deployOptions(CommandSpec spec, Consumer<String> warnings) {
        return new DeployOptions(
                !noStubs,
                ValueStore.of(
                        KeyValue.map("--ssm-parameter", ssmParameters, spec), KeyValue.map("--secret", secrets, spec)),
                warnings);
    }
}
