package software.amazon.cognito.sandbox;

import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.cognito.sandbox.handler.Caller;

/** On whose behalf the sandbox calls Cognito. */
final class Callers {
    private Callers() {}

    /** Nobody: for a Cognito that is not AWS. */
    static Caller sandbox() {
        AwsSessionCredentials credentials = AwsSessionCredentials.create("sandbox", "sandbox", "sandbox");
        return new Caller("123456789012", "us-east-1", () -> credentials);
    }

    /**
     * The user, with the credentials and Region that the AWS SDK finds.
     *
     * @throws SdkException when it finds none, or AWS does not accept them
     */
    static Caller user() {
        String region = new DefaultAwsRegionProviderChain().getRegion().id();
        DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder().build();
        try (StsClient sts = StsClient.create()) {
            return new Caller(sts.getCallerIdentity().account(), region, sessions(provider));
        }
    }

    /** Handlers must be given session credentials: long-term keys are exchanged for some. */
    private static Supplier<AwsSessionCredentials> sessions(DefaultCredentialsProvider provider) {
        if (provider.resolveCredentials() instanceof AwsSessionCredentials) {
            return () -> (AwsSessionCredentials) provider.resolveCredentials();
        }
        AwsCredentials session = newSession();
        return () -> (AwsSessionCredentials) session;
    }

    private static AwsSessionCredentials newSession() {
        try (StsClient sts = StsClient.create()) {
            Credentials session = sts.getSessionToken().credentials();
            return AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
        }
    }
}
