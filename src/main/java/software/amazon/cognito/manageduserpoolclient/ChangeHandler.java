package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.userpoolclient.Backoff;
import software.amazon.cognito.userpoolclient.CognitoClient;
import software.amazon.cognito.userpoolclient.HandlerFailure;

/**
 * A create or update, which may take several invocations. Every step of theirs can be repeated, so where trying again may
 * help it goes on in another one, after a wait that gets longer each time: the account's quota is a few requests a second
 * for all stacks together, and every attempt counts.
 */
abstract class ChangeHandler extends BaseHandlerStd {

    /** Minutes on average, and after that CloudFormation's own retries. */
    static final int MAX_INTERRUPTIONS = 10;

    @Override
    final CognitoClient client(AmazonWebServicesClientProxy proxy) {
        return CognitoClient.leavingThrottling(proxy);
    }

    @Override
    final ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        if (!failure.isRetryable() || context.getInterruptions() == MAX_INTERRUPTIONS) {
            return super.handleFailure(failure, request, context);
        }
        context.setInterruptions(context.getInterruptions() + 1);
        return ProgressEvent.defaultInProgressHandler(
                context, Backoff.seconds(context.getInterruptions()), request.getDesiredResourceState());
    }
}
