package software.amazon.cognito.sandbox.cli;

import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import software.amazon.cognito.sandbox.cognito.Omission;

/** The option of every command that starts the embedded Cognito for changes. */
final class OmissionOption {
    @Option(
            names = "--omission",
            paramLabel = "reset|keep",
            defaultValue = "reset",
            converter = Converter.class,
            description = "What an update of the embedded Cognito does with EnableTokenRevocation, AuthSessionValidity"
                    + " and RefreshTokenValidity when they are left out (default: ${DEFAULT-VALUE}).")
    Omission value;

    /** Reads what follows {@code --omission}. */
    static final class Converter implements ITypeConverter<Omission> {
        @Override
        public Omission convert(String value) {
            return Stream.of(Omission.values())
                    .filter(omission -> omission.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is neither reset nor keep"));
        }
    }
}
