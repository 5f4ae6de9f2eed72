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
 * idempotency token, so when its answer is lost the handler is invoked again, and looks for the app client by name. It
 * creates again only after a minute of looking: by then a request that is still under way has ended.
 */
public class CreateHandler extends ChangeHandler {

    static final int SEARCHES_BEFORE_CREATING_AGAIN = 6;
    static final int MAX_SEARCHES = 3 * SEARCHES_BEFORE_CREATING_AGAIN;
    private static final int SEARCH_AGAIN_AFTER_SECONDS = 10;
    private static final int NEXT_PAGES_AFTER_SECONDS = 1;
    private static final int MAX_CANDIDATES = 10;

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel desired = request.getDesiredResourceState();
        String clientName = Objects.requireNonNullElseGet(desired.getClientName(), () -> ClientName.derive(request));
        if (context.getSearches() > 0) {
            return settle(cognito, desired, clientName, context);
        }
        rejectReadOnlyProperties(desired);
        return ProgressEvent.defaultSuccessHandler(cognito.create(desired, clientName));
    }

    private static ProgressEvent<ResourceModel, CallbackContext> settle(
            CognitoClient cognito, ResourceModel desired, String clientName, CallbackContext context) {
        if (context.getClientId() == null) {
            CognitoClient.Search search =
                    cognito.findByName(desired, clientName::equals, context.getSearchToken(), MAX_CANDIDATES);
            rejectAmbiguity(desired, search.found());
            context.setSearchToken(search.nextToken());
            if (search.found().isEmpty()) {
                return goOn(cognito, desired, clientName, context);
            }
            context.setClientId(search.found().get(0).clientId());
        }
        return ProgressEvent.defaultSuccessHandler(cognito.read(identified(desired, context)));
    }

    /** After a search, or a part of one, that found nothing. */
    private static ProgressEvent<ResourceModel, CallbackContext> goOn(
            CognitoClient cognito, ResourceModel desired, String clientName, CallbackContext context) {
        if (context.getSearchToken() != null) {
            return ProgressEvent.defaultInProgressHandler(context, NEXT_PAGES_AFTER_SECONDS, desired);
        }
        if (context.getSearches() % SEARCHES_BEFORE_CREATING_AGAIN == 0) {
            return ProgressEvent.defaultSuccessHandler(cognito.create(desired, clientName));
        }
        return searchAgain(desired, context);
    }

    /** Goes on in another invocation while an app client may exist that nobody owns; any other failure is final. */
    @Override
    ProgressEvent<ResourceModel, CallbackContext> handleFailure(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        if (context.getSearches() == 0 && !failure.isOutcomeUnknown()) {
            return super.handleFailure(failure, request, context);
        }
        ResourceModel model = identified(request.getDesiredResourceState(), context);
        boolean mayRecover = failure.isOutcomeUnknown() || failure.isRetryable();
        if (mayRecover && context.getSearches() < MAX_SEARCHES) {
            return searchAgain(model, context);
        }
        HandlerErrorCode code = mayRecover ? HandlerErrorCode.GeneralServiceException : failure.getErrorCode();
        String message = failure.getMessage()
                + " Cognito did not confirm an earlier attempt to create the app client, so it may exist: "
                + "look for it in user pool " + model.getUserPoolId() + " before you try again.";
        return ProgressEvent.failed(context.getClientId() == null ? null : model, null, code, message);
    }

    private static ProgressEvent<ResourceModel, CallbackContext> searchAgain(
            ResourceModel model, CallbackContext context) {
        context.setSearches(context.getSearches() + 1);
        return ProgressEvent.defaultInProgressHandler(context, SEARCH_AGAIN_AFTER_SECONDS, model);
    }

    /** The model with the primary identifier as soon as it is known. */
    private static ResourceModel identified(ResourceModel desired, CallbackContext context) {
        return context.getClientId() == null
                ? desired
                : desired.toBuilder().clientId(context.getClientId()).build();
    }

    private static void rejectReadOnlyProperties(ResourceModel desired) {
        Preconditions.rejectReadOnly("ClientId", desired.getClientId(), "");
        Preconditions.rejectReadOnly("ClientSecret", desired.getClientSecret(), "");
        Preconditions.rejectReadOnly("Name", desired.getName(), "; the name to set is ClientName");
    }

    /** A name that the template chose may belong to other app clients too, so nobody can tell which one is ours. */
    private static void rejectAmbiguity(ResourceModel desired, List<UserPoolClientDescription> candidates) {
        if (candidates.isEmpty() || desired.getClientName() == null && candidates.size() == 1) {
            return;
        }
        String ids =
                candidates.stream().map(UserPoolClientDescription::clientId).collect(Collectors.joining(", "));
        throw new HandlerFailure(
                HandlerErrorCode.GeneralServiceException,
                "User pool %s has app clients named '%s': %s. One of them may be new: delete it, or import it."
                        .formatted(desired.getUserPoolId(), candidates.get(0).clientName(), ids));
    }
}
