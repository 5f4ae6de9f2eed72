package software.amazon.cognito.userpoolclient;

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * What the five handlers share, above all the one place where a failure becomes a progress event. The RPDK's call chain
 * is left aside: it maps errors by HTTP status and keeps whole responses, secrets included, in the callback context.
 */
abstract class BaseHandlerStd extends BaseHandler<CallbackContext> {

    @Override
    public final ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            Logger logger) {
        CallbackContext context = callbackContext == null ? new CallbackContext() : callbackContext;
        try {
            return handle(client(proxy), request, context);
        } catch (HandlerFailure failure) {
            return handleFailure(failure, request, context);
        }
    }

    /**
     * Handles the request as a list of steps.
     *
     * @throws HandlerFailure to end with a failed progress event
     */
    abstract ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context);

    /** What calls Cognito for one request. */
    CognitoClient client(AmazonWebServicesClientProxy proxy) {
        return new CognitoClient(proxy);
    }

    /** Turns a failure into the progress event that ends this invocation. */
    ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.failed(null, null, failure.getErrorCode(), failure.getMessage());
    }
}
