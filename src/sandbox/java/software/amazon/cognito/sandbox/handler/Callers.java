package software.amazon.cognito.sandbox.handler;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.cognito.sandbox.http.LeastPrivilege;

/** On whose behalf the sandbox calls Cognito. */
public final class Callers {
    private Callers() {}

    /** Nobody: for a Cognito that is not AWS. */
    public static Caller sandbox() {
        return new Caller("123456789012", "us-east-1", Callers::madeUp);
    }

    /**
     * The user, with the credentials and Region that the AWS SDK finds.
     *
     * @throws IOException when it finds none, or AWS cannot be reached
     * @throws StsException when AWS does not accept them
     */
    public static Caller user() throws IOException {
        String region = require(
                "No AWS Region: set AWS_REGION or a profile.",
                () -> new DefaultAwsRegionProviderChain().getRegion().id());
        DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder().build();
        AwsCredentials found = require("No AWS credentials: set AWS_PROFILE or sign in.", provider::resolveCredentials);
        return require("Cannot reach AWS STS in " + region + ".", () -> {
            try (StsClient sts = StsClient.create()) {
                return new Caller(sts.getCallerIdentity().account(), region, sessions(provider, found));
            }
        });
    }

    /** Credentials that tell who calls: the embedded Cognito permits a handler what its schema permits. */
    private static AwsSessionCredentials madeUp(String who) {
        return AwsSessionCredentials.create(LeastPrivilege.accessKeyId(who), "sandbox", "sandbox");
    }

    private static <T> T require(String problem, Supplier<T> something) throws IOException {
        try {
            return something.get();
        } catch (SdkClientException e) {
            throw new IOException(problem, e);
        }
    }

    /** Handlers must be given session credentials: long-term keys are exchanged for some. */
    private static Function<String, AwsSessionCredentials> sessions(
            DefaultCredentialsProvider provider, AwsCredentials found) {
        if (found instanceof AwsSessionCredentials) {
            return who -> (AwsSessionCredentials) provider.resolveCredentials();
        }
        AwsSessionCredentials session = newSession();
        return who -> session;
    }

    private static AwsSessionCredentials newSession() {
        try (StsClient sts = StsClient.create()) {
            Credentials session = sts.getSessionToken().credentials();
            return AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
        }
    }
}
