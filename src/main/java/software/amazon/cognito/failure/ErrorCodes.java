package software.amazon.cognito.failure;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * The one map from errors of the Cognito API to the error codes of the resource handler contract. It goes by the
 * service's error code: nearly every error of Cognito has HTTP status 400.
 */
public final class ErrorCodes {

    private static final Map<String, HandlerErrorCode> BY_SERVICE_ERROR = Map.ofEntries(
            entry("ResourceNotFoundException", HandlerErrorCode.NotFound),
            entry("InvalidParameterException", HandlerErrorCode.InvalidRequest),
            entry("InvalidOAuthFlowException", HandlerErrorCode.InvalidRequest),
            entry("ScopeDoesNotExistException", HandlerErrorCode.InvalidRequest),
            entry("FeatureUnavailableInTierException", HandlerErrorCode.InvalidRequest),
            entry("OperationNotEnabledException", HandlerErrorCode.InvalidRequest),
            entry("LimitExceededException", HandlerErrorCode.ServiceLimitExceeded),
            entry("TooManyRequestsException", HandlerErrorCode.Throttling),
            entry("ConcurrentModificationException", HandlerErrorCode.ResourceConflict),
            entry("InternalErrorException", HandlerErrorCode.ServiceInternalError),
            entry("InternalServerException", HandlerErrorCode.ServiceInternalError),
            entry("NotAuthorizedException", HandlerErrorCode.AccessDenied),
            entry("AccessDeniedException", HandlerErrorCode.AccessDenied),
            entry("ExpiredTokenException", HandlerErrorCode.InvalidCredentials),
            entry("IncompleteSignatureException", HandlerErrorCode.InvalidCredentials),
            entry("InvalidSignatureException", HandlerErrorCode.InvalidCredentials),
            entry("MissingAuthenticationTokenException", HandlerErrorCode.InvalidCredentials),
            entry("UnrecognizedClientException", HandlerErrorCode.InvalidCredentials));

    /** The codes that make CloudFormation invoke the handler again (resource handler contract). */
    private static final Set<HandlerErrorCode> RETRYABLE = EnumSet.of(
            HandlerErrorCode.NetworkFailure,
            HandlerErrorCode.ResourceConflict,
            HandlerErrorCode.ServiceInternalError,
            HandlerErrorCode.Throttling);

    private ErrorCodes() {}

    /** The error code for a failed call: of the service, of the network, or of the SDK itself. */
    public static HandlerErrorCode of(SdkException failure) {
        if (failure instanceof AwsServiceException rejection) {
            HandlerErrorCode known = BY_SERVICE_ERROR.get(serviceError(rejection));
            return known != null ? known : fallback(rejection);
        }
        return isNetworkFailure(failure) ? HandlerErrorCode.NetworkFailure : HandlerErrorCode.InternalFailure;
    }

    private static HandlerErrorCode fallback(AwsServiceException rejection) {
        if (rejection.isThrottlingException()) {
            return HandlerErrorCode.Throttling;
        }
        return isServerError(rejection)
                ? HandlerErrorCode.ServiceInternalError
                : HandlerErrorCode.GeneralServiceException;
    }

    /** The error code of the service, or the HTTP status where something before the service answered. */
    public static String serviceError(AwsServiceException rejection) {
        String code = rejection.awsErrorDetails() == null
                ? null
                : rejection.awsErrorDetails().errorCode();
        return code != null ? code : "HTTP " + rejection.statusCode();
    }

    /** Whether a request that failed so may have taken effect all the same. */
    public static boolean leavesOutcomeUnknown(SdkException failure) {
        if (failure instanceof AwsServiceException rejection) {
            return isServerError(rejection);
        }
        boolean wasSent = failure.getCause() != null || isNetworkFailure(failure);
        return wasSent && !wasNotSent(failure);
    }

    /** 501 is how an endpoint, not AWS's own, says that it does not know the operation. */
    private static boolean isServerError(AwsServiceException rejection) {
        return rejection.statusCode() >= 500 && rejection.statusCode() != 501;
    }

    static boolean isRetryable(HandlerErrorCode code) {
        return RETRYABLE.contains(code);
    }

    private static boolean isNetworkFailure(SdkException failure) {
        return failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || failure.getCause() instanceof IOException;
    }

    /** Whether a failed attempt certainly did not reach Cognito, so that it may be repeated whatever it asked for. */
    public static boolean wasNotSent(Throwable failure) {
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
}
