package software.amazon.cognito.client;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cognito.diagnosis.Diagnosis;
import software.amazon.cognito.failure.ErrorCodes;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;

/** Makes the calls of one invocation: with the credentials of its request, and all of them in its time. */
final class CognitoCall {

    private final AmazonWebServicesClientProxy proxy;
    private final long end;

    /**
     * Begins the time.
     *
     * @param proxy null when the request holds no credentials
     * @throws HandlerFailure InvalidCredentials without credentials
     */
    CognitoCall(AmazonWebServicesClientProxy proxy, Duration time) {
        Preconditions.requireCredentials(proxy);
        this.proxy = proxy;
        end = System.nanoTime() + time.toNanos();
    }

    /**
     * Makes a call.
     *
     * @throws HandlerFailure when Cognito rejects the request, with the diagnosis, or does not answer
     */
    <RequestT extends CognitoIdentityProviderRequest, ResponseT extends CognitoIdentityProviderResponse> ResponseT make(
            Supplier<CognitoIdentityProviderClient> client,
            RequestT request,
            BiFunction<CognitoIdentityProviderClient, RequestT, ResponseT> operation,
            Diagnosis diagnosis) {
        ProxyClient<CognitoIdentityProviderClient> caller = proxy.newProxy(client);
        try {
            return caller.injectCredentialsAndInvokeV2(
                    request, signed -> operation.apply(caller.client(), inTime(signed)));
        } catch (AwsServiceException rejection) {
            throw failure(rejection, diagnosis.explain(rejection));
        } catch (SdkException failure) {
            throw failure(failure, "Cognito did not answer: " + failure.getMessage());
        }
    }

    /** The same request, whose attempts all have to end while there is still time to answer. */
    @SuppressWarnings("unchecked")
    private <RequestT extends CognitoIdentityProviderRequest> RequestT inTime(RequestT signed) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new HandlerFailure(HandlerErrorCode.NetworkFailure, "Cognito took too long to answer.");
        }
        AwsRequestOverrideConfiguration credentials =
                signed.overrideConfiguration().orElseThrow();
        return (RequestT) signed.toBuilder()
                .overrideConfiguration(
                        credentials.toBuilder().apiCallTimeout(left).build())
                .build();
    }

    private static HandlerFailure failure(SdkException cause, String message) {
        return new HandlerFailure(ErrorCodes.of(cause), message, ErrorCodes.leavesOutcomeUnknown(cause), cause);
    }
}
