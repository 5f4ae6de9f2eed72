package software.amazon.cognito.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.diagnosis.Diagnosis;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.ResourceModel;

class ErrorCodesTest {

    /** The errors that the API model declares for the operations that the handlers use. */
    static Set<String> declaredErrors() throws IOException {
        try (InputStream file = ErrorCodesTest.class.getResourceAsStream("declared-errors.json")) {
            Map<String, Set<String>> byOperation = Handlers.JSON.readValue(file, new TypeReference<>() {});
            return byOperation.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @MethodSource("declaredErrors")
    void everyDeclaredErrorHasACodeOfItsOwn(String error) {
        assertThat(ErrorCodes.of(rejection(error, 400))).isNotEqualTo(HandlerErrorCode.GeneralServiceException);
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceNotFoundException,400,NotFound",
        "InvalidParameterException,400,InvalidRequest",
        "TooManyRequestsException,400,Throttling",
        "ConcurrentModificationException,400,ResourceConflict",
        "LimitExceededException,400,ServiceLimitExceeded",
        "NotAuthorizedException,400,AccessDenied",
        "AccessDeniedException,400,AccessDenied",
        "ExpiredTokenException,400,InvalidCredentials",
        "InternalErrorException,500,ServiceInternalError",
        "ThrottlingException,400,Throttling",
        "SomethingNewException,429,Throttling",
        "SomethingNewException,503,ServiceInternalError",
        "SomethingNewException,400,GeneralServiceException"
    })
    void mapsByErrorCodeAndThenByWhatIsLeft(String error, int status, HandlerErrorCode expected) {
        assertThat(ErrorCodes.of(rejection(error, status))).isEqualTo(expected);
    }

    @Test
    void answersThatAreNotOfCognitoGoByTheirStatus() {
        AwsServiceException fromAProxy =
                AwsServiceException.builder().statusCode(502).build();

        assertThat(ErrorCodes.of(fromAProxy)).isEqualTo(HandlerErrorCode.ServiceInternalError);
        assertThat(ErrorCodes.of(rejection(null, 403))).isEqualTo(HandlerErrorCode.GeneralServiceException);
        assertThat(Diagnosis.of(States.of(new ResourceModel())).explain(fromAProxy))
                .startsWith("HTTP 502");
        assertThat(ErrorCodes.leavesOutcomeUnknown(fromAProxy)).isTrue();
    }

    @Test
    void whatNeverLeftTheMachineLeavesNoDoubt() {
        assertThat(ErrorCodes.leavesOutcomeUnknown(SdkClientException.create("No credentials")))
                .isFalse();
        assertThat(ErrorCodes.leavesOutcomeUnknown(SdkClientException.create("", new ConnectException())))
                .isFalse();
        assertThat(ErrorCodes.leavesOutcomeUnknown(SdkClientException.create("", new SocketTimeoutException())))
                .isTrue();
        assertThat(ErrorCodes.leavesOutcomeUnknown(ApiCallTimeoutException.create(1)))
                .isTrue();
    }

    @Test
    void failuresOfTheNetworkAreNetworkFailures() {
        assertThat(ErrorCodes.of(SdkClientException.create("Unable to execute", new SocketTimeoutException())))
                .isEqualTo(HandlerErrorCode.NetworkFailure);
        assertThat(ErrorCodes.of(ApiCallTimeoutException.create(1))).isEqualTo(HandlerErrorCode.NetworkFailure);
        assertThat(ErrorCodes.of(ApiCallAttemptTimeoutException.create(1))).isEqualTo(HandlerErrorCode.NetworkFailure);
        assertThat(ErrorCodes.of(SdkClientException.create("No region"))).isEqualTo(HandlerErrorCode.InternalFailure);
    }

    @Test
    void retryableCodesAreThoseOfTheHandlerContract() {
        assertThat(HandlerErrorCode.values())
                .filteredOn(ErrorCodes::isRetryable)
                .containsExactlyInAnyOrder(
                        HandlerErrorCode.NetworkFailure,
                        HandlerErrorCode.ResourceConflict,
                        HandlerErrorCode.ServiceInternalError,
                        HandlerErrorCode.Throttling);
    }

    private static AwsServiceException rejection(String error, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(error).build())
                .build();
    }
}
