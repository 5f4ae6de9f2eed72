package software.amazon.cognito.sandbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    Map<String, String> parameters(CommandSpec spec) {
        return KeyValue.map("--parameter", parameters, spec);
    }
}
