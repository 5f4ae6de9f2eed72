package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.waiting.Waiting;

/**
 * What the five handlers share, above all the one place where a failure becomes a progress event. The RPDK's call chain
 * is left aside: it maps errors by HTTP status and keeps whole responses, secrets included, in the callback context.
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
            return end(failure, request, context);
        }
    }

    /**
     * Handles the request as a list of steps.
     *
     * @throws HandlerFailure to end this invocation
     */
    abstract ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context);

    /** Turns a failure into the progress event that ends this invocation. */
    ProgressEvent<ResourceModel, CallbackContext> end(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return Waiting.end(pace, failure, request.getDesiredResourceState(), context);
    }

    static ProgressEvent<ResourceModel, CallbackContext> success(ObjectNode client) {
        return ProgressEvent.defaultSuccessHandler(States.to(ResourceModel.class, client));
    }
}
