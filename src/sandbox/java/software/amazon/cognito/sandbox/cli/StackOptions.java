package software.amazon.cognito.sandbox.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that works on stacks. */
final class StackOptions {
    static final String DEFAULT_STACK = "sandbox";

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = ".sandbox",
            description = "Where the state is (default: ${DEFAULT-VALUE}).")
    Path state;

    @Option(
            names = "--stack-name",
            paramLabel = "NAME",
            converter = StackName.class,
            description = "The stack to work on (default: " + DEFAULT_STACK + ").")
    String stackName;

    @Option(
            names = "--endpoint",
            paramLabel = "ENDPOINT",
            defaultValue = "embedded",
            converter = Endpoint.Converter.class,
            description = "The Cognito to use: embedded, aws (with your own credentials and Region), or a URL"
                    + " (default: ${DEFAULT-VALUE}).")
    Endpoint endpoint;

    @Option(names = "--show-secrets", description = "Show secrets; without it they are ****.")
    boolean showSecrets;

    @Option(names = "--verbose", description = "Show what the handlers log.")
    boolean verbose;

    String stackName() {
        return stackName == null ? DEFAULT_STACK : stackName;
    }

    /** CloudFormation's rule for stack names. */
    static final class StackName implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.matches("[A-Za-z][A-Za-z0-9-]{0,127}")) {
                throw new TypeConversionException(
                        "'" + value + "' is not a stack name: a letter, then up to 127 letters, digits and hyphens");
            }
            return value;
        }
    }
}
