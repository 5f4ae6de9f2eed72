package software.amazon.cognito.userpoolclient;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;

/** Deletes an app client, with one DeleteUserPoolClient call. */
public class DeleteHandler extends BaseHandlerStd {

    /** The handler as it is deployed. */
    public DeleteHandler() {
        super(Pace.IN_TURNS);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        try {
            cognito.delete(States.of(request.getDesiredResourceState()));
        } catch (HandlerFailure failure) {
            if (!isDoneByEarlierAttempt(failure, context)) {
                throw failure;
            }
        }
        return ProgressEvent.defaultSuccessHandler(null);
    }

    /** Whether a repeated delete only met what an earlier attempt, whose answer was lost, had done. */
    private static boolean isDoneByEarlierAttempt(HandlerFailure failure, CallbackContext context) {
        boolean repeated = failure.getCause() instanceof SdkException rejection && rejection.numAttempts() > 1;
        return failure.getErrorCode() == HandlerErrorCode.NotFound && (repeated || context.isOutcomeUnknown());
    }
}
