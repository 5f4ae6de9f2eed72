package software.amazon.cognito.userpoolclient;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * Creates an app client, with one CreateUserPoolClient call, and never two app clients: the operation has no
 * idempotency token, so when its answer is lost the handler is invoked again and first looks for the app client.
 */
public class CreateHandler extends BaseHandlerStd {

    private static final int LOOK_AGAIN_AFTER_SECONDS = 5;
    private static final int MAX_UNANSWERED_CREATES = 10;
    private static final int MAX_CANDIDATES = 10;

    public CreateHandler() {
        super(ClientBuilder::getCreateClient);
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        rejectReadOnlyProperties(desired);
        String clientName = Objects.requireNonNullElseGet(desired.getClientName(), () -> ClientName.derive(request));
        List<UserPoolClientDescription> candidates = context.getUnansweredCreates() == 0
                ? List.of()
                : cognito.findByName(desired.getUserPoolId(), clientName::equals, MAX_CANDIDATES);
        rejectAmbiguity(desired, candidates);
        return ProgressEvent.defaultSuccessHandler(
                candidates.isEmpty()
                        ? cognito.create(desired, clientName)
                        : cognito.read(Translator.toIdentifier(candidates.get(0))));
    }

    /** Goes on in another invocation while an app client may exist that nobody owns; any other failure is final. */
    @Override
    ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        boolean unansweredBefore = context.getUnansweredCreates() > 0;
        if (!failure.isOutcomeUnknown() && !(unansweredBefore && ErrorCodes.isRetryable(failure.getErrorCode()))) {
            return super.handleFailure(failure, request, context);
        }
        context.setUnansweredCreates(context.getUnansweredCreates() + 1);
        if (context.getUnansweredCreates() > MAX_UNANSWERED_CREATES) {
            String message = failure.getMessage() + " An app client may have been created all the same: "
                    + "look for it in the user pool before you try again.";
            return ProgressEvent.failed(null, null, HandlerErrorCode.GeneralServiceException, message);
        }
        return ProgressEvent.defaultInProgressHandler(
                context, LOOK_AGAIN_AFTER_SECONDS, request.getDesiredResourceState());
    }

    /** The RPDK lets read-only properties of a create pass. */
    private static void rejectReadOnlyProperties(ResourceModel desired) {
        rejectReadOnly("ClientId", desired.getClientId());
        rejectReadOnly("ClientSecret", desired.getClientSecret());
        rejectReadOnly("Name", desired.getName());
    }

    private static void rejectReadOnly(String property, String value) {
        if (value != null) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "%s is read-only: Cognito sets it. Remove it from the properties%s."
                            .formatted(property, property.equals("Name") ? "; the name to set is ClientName" : ""));
        }
    }

    /** A name that the template chose may belong to other app clients too, so nobody can tell which one is ours. */
    private static void rejectAmbiguity(ResourceModel desired, List<UserPoolClientDescription> candidates) {
        if (candidates.isEmpty() || desired.getClientName() == null && candidates.size() == 1) {
            return;
        }
        throw new HandlerFailure(
                HandlerErrorCode.GeneralServiceException,
                "Cognito did not confirm that it created the app client, and user pool %s has app clients named '%s': %s. "
                                .formatted(
                                        desired.getUserPoolId(),
                                        candidates.get(0).clientName(),
                                        candidates.stream()
                                                .map(UserPoolClientDescription::clientId)
                                                .collect(Collectors.joining(", ")))
                        + "One of them may be new. Delete it, or import it into the stack, before you try again.");
    }
}
