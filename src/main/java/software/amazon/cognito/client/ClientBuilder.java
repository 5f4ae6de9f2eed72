package software.amazon.cognito.client;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.cloudformation.LambdaWrapper;
import software.amazon.cognito.failure.ErrorCodes;

/**
 * Builds the Cognito clients of the handlers. Region and endpoint come from the SDK's own settings, credentials with
 * each request. None repeats a request that met another change: what was read before it may be out of date.
 */
final class ClientBuilder {

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(8);

    /** A create is not sent again: what it does not wait for is a lost answer. */
    private static final Duration CREATE_TIMEOUT = Pace.IN_TURNS.timeForCalls();

    private static final int MAX_ATTEMPTS = 5;
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(5));

    /** Four waits, together up to 15 seconds. */
    private static final BackoffStrategy BACKOFF_WHILE_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(8));

    private ClientBuilder() {}

    /** The client of handlers that must answer at once: it waits while Cognito throttles. */
    static CognitoIdentityProviderClient getPatientClient() {
        return Patient.CLIENT;
    }

    /** The client for the calls of other handlers that may be repeated: being invoked again is how they wait. */
    static CognitoIdentityProviderClient getClient() {
        return Repeatable.CLIENT;
    }

    /** The client for CreateUserPoolClient, which has no idempotency token: it repeats only what was never sent. */
    static CognitoIdentityProviderClient getCreateClient() {
        return Create.CLIENT;
    }

    /** The SDK's exponential back-off has full jitter. No attempt depends on what other requests in this process met. */
    private static CognitoIdentityProviderClient build(
            SdkHttpClient http, Predicate<Throwable> mayRepeat, Duration attemptTimeout) {
        RetryStrategy retryStrategy = DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .circuitBreakerEnabled(false)
                .maxAttempts(MAX_ATTEMPTS)
                .retryOnException(mayRepeat)
                .backoffStrategy(BACKOFF)
                .treatAsThrottling(ClientBuilder::isThrottling)
                .throttlingBackoffStrategy(BACKOFF_WHILE_THROTTLED)
                .build();
        return CognitoIdentityProviderClient.builder()
                .httpClient(http)
                .overrideConfiguration(configuration -> configuration
                        .addExecutionInterceptor(new SecretArn())
                        .retryStrategy(retryStrategy)
                        .apiCallAttemptTimeout(attemptTimeout))
                .build();
    }

    private static boolean mayBeRepeated(Throwable failure) {
        return ErrorCodes.wasNotSent(failure)
                || failure instanceof SdkException exception && ErrorCodes.leavesOutcomeUnknown(exception);
    }

    private static boolean isThrottling(Throwable failure) {
        return failure instanceof AwsServiceException rejection && rejection.isThrottlingException();
    }

    /** Loads with the first request that needs it. */
    private static final class Patient {
        static final CognitoIdentityProviderClient CLIENT = build(
                LambdaWrapper.HTTP_CLIENT, failure -> mayBeRepeated(failure) || isThrottling(failure), ATTEMPT_TIMEOUT);
    }

    /** Loads with the first request that needs it. */
    private static final class Repeatable {
        static final CognitoIdentityProviderClient CLIENT =
                build(LambdaWrapper.HTTP_CLIENT, ClientBuilder::mayBeRepeated, ATTEMPT_TIMEOUT);
    }

    /**
     * Loads with the first request that needs it. A Lambda function sleeps between requests, and a connection may die
     * meanwhile, which only shows when the next request is lost: a create takes a new one.
     */
    @SuppressWarnings("deprecation") // the RPDK has this HTTP client; its successor would be a second one in the jar
    private static final class Create {
        private static final Duration NO_TIME = Duration.ofMillis(1);
        static final CognitoIdentityProviderClient CLIENT = build(
                ApacheHttpClient.builder().connectionTimeToLive(NO_TIME).build(),
                ErrorCodes::wasNotSent,
                CREATE_TIMEOUT);
    }
}
