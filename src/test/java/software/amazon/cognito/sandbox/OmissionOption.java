package software.amazon.cognito.sandbox;

import picocli.CommandLine.Option;
import software.amazon.cognito.sandbox.cognito.Omission;

/** The option of every command that starts the embedded Cognito for changes. */
final class OmissionOption {
    @Option(
            names = "--omission",
            paramLabel = "reset|keep",
            defaultValue = "reset",
            description = "What an update of the embedded Cognito does with EnableTokenRevocation, AuthSessionValidity"
                    + " and RefreshTokenValidity when they are left out (default: ${DEFAULT-VALUE}).")
    Omission value;
}
