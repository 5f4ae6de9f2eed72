package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.update.AppClientUpdate;
import software.amazon.cognito.waiting.Waiting;

/**
 * What the five handlers share. They work on states, as those of the first type do, with its attribute table, merge,
 * errors and diagnosis.
 */
abstract class BaseHandlerStd extends BaseHandler<CallbackContext> {

    private final Pace pace;

    BaseHandlerStd(Pace pace) {
        this.pace = pace;
    }

    @Override
    public final ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            Logger logger) {
        CallbackContext context = callbackContext == null ? new CallbackContext() : callbackContext;
        try {
            return handle(new CognitoClient(proxy, pace), request, context);
        } catch (HandlerFailure failure) {
            return Waiting.end(pace, failure, request.getDesiredResourceState(), context);
        }
    }

    /**
     * Handles the request as a list of steps.
     *
     * @throws HandlerFailure to end this invocation
     */
    abstract ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context);

    static ProgressEvent<ResourceModel, CallbackContext> success(AppClientUpdate.Outcome outcome) {
        ProgressEvent<ResourceModel, CallbackContext> event =
                ProgressEvent.defaultSuccessHandler(States.to(ResourceModel.class, outcome.client()));
        event.setMessage(outcome.message());
        return event;
    }
}
