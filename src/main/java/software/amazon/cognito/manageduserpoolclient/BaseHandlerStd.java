package software.amazon.cognito.manageduserpoolclient;

import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.userpoolclient.CognitoClient;
import software.amazon.cognito.userpoolclient.HandlerFailure;

/**
 * What the five handlers share. They do their work on models of the first type, UserPoolClient, with the attribute
 * table, merge, errors and diagnosis of that type; {@link Bridge} leads there and back.
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

    static ProgressEvent<ResourceModel, CallbackContext> success(
            software.amazon.cognito.userpoolclient.ResourceModel client) {
        return ProgressEvent.defaultSuccessHandler(Bridge.toManaged(client));
    }
}
