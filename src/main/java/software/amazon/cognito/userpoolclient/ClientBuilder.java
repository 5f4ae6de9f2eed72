package software.amazon.cognito.userpoolclient;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.cloudformation.LambdaWrapper;

/**
 * Builds the Cognito clients of the handlers. Region and endpoint come from the SDK's own settings, credentials with
 * each request. The HTTP client is the RPDK's, which exists anyway.
 */
final class ClientBuilder {

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(12);

    /** A create is not sent again: what it does not wait for is a lost answer. */
    private static final Duration CREATE_TIMEOUT = CognitoClient.TIME_FOR_CALLS;

    private static final int MAX_ATTEMPTS = 5;
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(5));

    /** Four waits, together up to 15 seconds. */
    private static final BackoffStrategy BACKOFF_WHILE_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(8));

    private ClientBuilder() {}

    /** The client of handlers that must answer at once, read and list: it waits while Cognito throttles. */
    static CognitoIdentityProviderClient getPatientClient() {
        return Patient.CLIENT;
    }

    /** The client for the calls of other handlers that may be repeated: being invoked again is how they wait. */
    static CognitoIdentityProviderClient getClient() {
        return Repeatable.CLIENT;
    }

    /** The client for CreateUserPoolClient, which has no idempotency token: it never repeats a lost answer. */
    static CognitoIdentityProviderClient getCreateClient() {
        return Create.CLIENT;
    }

    /** The SDK's exponential back-off has full jitter. No attempt depends on what other requests in this process met. */
    private static CognitoIdentityProviderClient build(Predicate<Throwable> mayRepeat, Duration attemptTimeout) {
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
                .httpClient(LambdaWrapper.HTTP_CLIENT)
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(retryStrategy).apiCallAttemptTimeout(attemptTimeout))
                .build();
    }

    private static boolean mayBeRepeated(Throwable failure) {
        return hadNoEffect(failure)
                || failure instanceof SdkException exception && ErrorCodes.leavesOutcomeUnknown(exception);
    }

    private static boolean isThrottling(Throwable failure) {
        return failure instanceof AwsServiceException rejection && rejection.isThrottlingException();
    }

    /** Whether a failed attempt certainly changed nothing, so that it may be repeated whatever it asked for. */
    static boolean hadNoEffect(Throwable failure) {
        if (failure instanceof AwsServiceException rejection) {
            return isConcurrentModification(rejection) || isThrottling(failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConcurrentModification(AwsServiceException rejection) {
        return "ConcurrentModificationException".equals(ErrorCodes.serviceError(rejection));
    }

    /** Loads with the first request that needs it. */
    private static final class Patient {
        static final CognitoIdentityProviderClient CLIENT = build(ClientBuilder::mayBeRepeated, ATTEMPT_TIMEOUT);
    }

    /** Loads with the first request that needs it. */
    private static final class Repeatable {
        static final CognitoIdentityProviderClient CLIENT =
                build(failure -> mayBeRepeated(failure) && !isThrottling(failure), ATTEMPT_TIMEOUT);
    }

    /** Loads with the first request that needs it. */
    private static final class Create {
        static final CognitoIdentityProviderClient CLIENT =
                build(failure -> hadNoEffect(failure) && !isThrottling(failure), CREATE_TIMEOUT);
    }
}
