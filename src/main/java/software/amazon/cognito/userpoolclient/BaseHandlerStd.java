package software.amazon.cognito.userpoolclient;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderResponse;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.Logger;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ProxyClient;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * What the five handlers share: the call to Cognito, and the one place where a failure becomes a progress event. The
 * RPDK's call chain is left aside: it maps errors by HTTP status and keeps whole responses, secrets included, in the
 * callback context.
 */
abstract class BaseHandlerStd extends BaseHandler<CallbackContext> {

    private final Supplier<CognitoIdentityProviderClient> client;

    BaseHandlerStd(Supplier<CognitoIdentityProviderClient> client) {
        this.client = client;
    }

    @Override
    public final ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            AmazonWebServicesClientProxy proxy,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext callbackContext,
            Logger logger) {
        CallbackContext context = callbackContext == null ? new CallbackContext() : callbackContext;
        try {
            return handleRequest(proxy.newProxy(client), request, context);
        } catch (HandlerFailure failure) {
            return handleFailure(failure, request, context);
        }
    }

    /**
     * Handles the request as a list of steps.
     *
     * @throws HandlerFailure to end with a failed progress event
     */
    abstract ProgressEvent<ResourceModel, CallbackContext> handleRequest(
            ProxyClient<CognitoIdentityProviderClient> cognito,
            ResourceHandlerRequest<ResourceModel> request,
            CallbackContext context);

    /** Turns a failure into the progress event that ends this invocation. */
    ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.failed(null, null, failure.getErrorCode(), failure.getMessage());
    }

    /**
     * Calls Cognito with the credentials of the request.
     *
     * @param diagnosis explains a rejection to the user
     * @throws HandlerFailure if Cognito rejects the request or does not answer
     */
    static <RequestT extends CognitoIdentityProviderRequest, ResponseT extends CognitoIdentityProviderResponse>
            ResponseT call(
                    ProxyClient<CognitoIdentityProviderClient> cognito,
                    RequestT request,
                    BiFunction<CognitoIdentityProviderClient, RequestT, ResponseT> operation,
                    Diagnosis diagnosis) {
        try {
            return cognito.injectCredentialsAndInvokeV2(
                    request, signedRequest -> operation.apply(cognito.client(), signedRequest));
        } catch (AwsServiceException rejection) {
            boolean outcomeUnknown = rejection.statusCode() >= 500;
            throw new HandlerFailure(ErrorCodes.of(rejection), diagnosis.explain(rejection), outcomeUnknown, rejection);
        } catch (SdkException failure) {
            String message = "Cognito did not answer: " + failure.getMessage();
            throw new HandlerFailure(ErrorCodes.of(failure), message, !ClientBuilder.hadNoEffect(failure), failure);
        }
    }

    /**
     * Makes sure that the model names an app client.
     *
     * @throws HandlerFailure NotFound: without its identifier no app client can exist
     */
    static void requireIdentifier(ResourceModel model) {
        if (model.getPrimaryIdentifier() == null) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotFound,
                    "The app client cannot be found: its primary identifier is UserPoolId and ClientId, and "
                            + (model.getUserPoolId() == null ? "UserPoolId" : "ClientId")
                            + " is missing.");
        }
    }
}
