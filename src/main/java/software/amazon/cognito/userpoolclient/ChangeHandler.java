package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * A create, update or delete, which may take several invocations. While Cognito throttles, it waits between them, each
 * time longer: the account's quota is a few requests a second for all stacks together, and every attempt counts.
 */
abstract class ChangeHandler extends BaseHandlerStd {

    /** Minutes on average, and after that CloudFormation's own retries. */
    static final int MAX_WAITS = 10;

    @Override
    final CognitoClient client(AmazonWebServicesClientProxy proxy) {
        return CognitoClient.leavingThrottling(proxy);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        if (failure.getErrorCode() != HandlerErrorCode.Throttling || context.getWaits() == MAX_WAITS) {
            return super.handleFailure(failure, request, context);
        }
        context.setWaits(context.getWaits() + 1);
        return ProgressEvent.defaultInProgressHandler(
                context, Backoff.seconds(context.getWaits()), request.getDesiredResourceState());
    }
}
