package software.amazon.cognito.userpoolclient;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
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

    /** A read, delete or list makes one call and an update two, within 60 seconds (resource handler contract). */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(25);

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(12);

    /** A create makes one call: what it does not wait for is a lost answer. */
    private static final Duration CREATE_TIMEOUT = Duration.ofSeconds(50);

    private static final int MAX_ATTEMPTS = 5;
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(5));

    private ClientBuilder() {}

    /** The client for calls that may be repeated: read, update, delete and list. */
    static CognitoIdentityProviderClient getClient() {
        return Repeatable.CLIENT;
    }

    /** The client for CreateUserPoolClient, which has no idempotency token: it never repeats a lost answer. */
    static CognitoIdentityProviderClient getCreateClient() {
        return Create.CLIENT;
    }

    private static CognitoIdentityProviderClient build(
            RetryStrategy.Builder<?, ?> retries, Duration callTimeout, Duration attemptTimeout) {
        RetryStrategy retryStrategy = retries.maxAttempts(MAX_ATTEMPTS)
                .retryOnException(ClientBuilder::hadNoEffect)
                .backoffStrategy(BACKOFF)
                .throttlingBackoffStrategy(BACKOFF)
                .build();
        return CognitoIdentityProviderClient.builder()
                .httpClient(LambdaWrapper.HTTP_CLIENT)
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(retryStrategy)
                        .apiCallTimeout(callTimeout)
                        .apiCallAttemptTimeout(attemptTimeout))
                .build();
    }

    /** Whether a failed attempt certainly changed nothing, so that it may be repeated whatever it asked for. */
    static boolean hadNoEffect(Throwable failure) {
        if (failure instanceof AwsServiceException rejection) {
            return isConcurrentModification(rejection) || rejection.isThrottlingException();
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
    private static final class Repeatable {
        static final CognitoIdentityProviderClient CLIENT =
                build(AwsRetryStrategy.standardRetryStrategy().toBuilder(), CALL_TIMEOUT, ATTEMPT_TIMEOUT);
    }

    /** Loads with the first request that needs it. */
    private static final class Create {
        static final CognitoIdentityProviderClient CLIENT = build(
                DefaultRetryStrategy.standardStrategyBuilder().useClientDefaults(false),
                CREATE_TIMEOUT,
                CREATE_TIMEOUT);
    }
}
