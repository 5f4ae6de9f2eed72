package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;
import software.amazon.cognito.waiting.Waiting;

/**
 * Creates an app client, with one CreateUserPoolClient call, and never two app clients: the operation has no
 * idempotency token, so when its answer is lost the handler is invoked again, and looks for the app client by name and
 * date: {@link Namesakes}. It creates again when it was looked for twice, ten seconds after the answer was lost.
 */
public class CreateHandler extends BaseHandlerStd {

    private static final int SEARCHES_BEFORE_CREATING_AGAIN = 2;
    private static final int MAX_UNCONFIRMED = 5;
    private static final Duration SEARCH_AFTER = Duration.ofSeconds(5);

    private final InstantSource clock;

    /** The handler as it is deployed. */
    public CreateHandler() {
        this(InstantSource.system());
    }

    CreateHandler(InstantSource clock) {
        super(Pace.IN_TURNS);
        this.clock = clock;
    }

    @Override
    ProgressEvent<ResourceModel, CallbackContext> handle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        if (context.getUnconfirmedSince() != null) {
            return settle(cognito, request, context);
        }
        rejectReadOnlyProperties(States.of(request.getDesiredResourceState()));
        return create(cognito, request, context);
    }

    private ProgressEvent<ResourceModel, CallbackContext> create(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        Instant sent = clock.instant();
        try {
            return success(cognito.create(States.of(request.getDesiredResourceState()), clientName(request)));
        } catch (HandlerFailure failure) {
            if (!failure.isOutcomeUnknown()) {
                throw failure;
            }
            context.sentWithoutAnswer(sent);
            return context.getUnconfirmed() < MAX_UNCONFIRMED
                    ? searchLater(request, context)
                    : giveUp(failure, request, context);
        }
    }

    private ProgressEvent<ResourceModel, CallbackContext> settle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ObjectNode desired = States.of(request.getDesiredResourceState());
        if (context.getClientId() == null) {
            List<String> namesakes = cognito.idsOf(desired, clientName(request));
            Instant since = Instant.ofEpochMilli(context.getUnconfirmedSince());
            context.searched(new Namesakes(desired, since).own(cognito, namesakes));
        }
        if (context.getClientId() != null) {
            return success(
                    cognito.read(desired.put("ClientId", context.getClientId()), States.is(desired, "GenerateSecret")));
        }
        return context.getSearches() < SEARCHES_BEFORE_CREATING_AGAIN
                ? searchLater(request, context)
                : create(cognito, request, context);
    }

    /** While an app client may exist that nobody owns, the end is no error that CloudFormation retries. */
    @Override
    ProgressEvent<ResourceModel, CallbackContext> end(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ProgressEvent<ResourceModel, CallbackContext> event =
                Waiting.end(Pace.IN_TURNS, failure, identified(request, context), context);
        return event.isFailed() && context.getUnconfirmedSince() != null ? giveUp(failure, request, context) : event;
    }

    private static ProgressEvent<ResourceModel, CallbackContext> searchLater(
            ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.defaultInProgressHandler(
                context, Math.toIntExact(SEARCH_AFTER.toSeconds()), request.getDesiredResourceState());
    }

    private static ProgressEvent<ResourceModel, CallbackContext> giveUp(
            HandlerFailure failure, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ResourceModel model = identified(request, context);
        boolean mayRecover = failure.isOutcomeUnknown() || failure.isRetryable();
        String warning =
                "Cognito did not confirm an earlier attempt to create the app client, so it may exist: look for "
                        + "it in user pool " + model.getUserPoolId() + " before you try again.";
        return ProgressEvent.failed(
                model.getClientId() == null ? null : model,
                null,
                mayRecover ? HandlerErrorCode.GeneralServiceException : failure.getErrorCode(),
                FailureMessage.append(failure.getMessage(), warning));
    }

    private static String clientName(ResourceHandlerRequest<ResourceModel> request) {
        return Objects.requireNonNullElseGet(
                request.getDesiredResourceState().getClientName(), () -> ClientName.derive(request));
    }

    /** The desired state with the primary identifier as soon as it is known. */
    private static ResourceModel identified(ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return request.getDesiredResourceState().toBuilder()
                .clientId(context.getClientId())
                .build();
    }

    private static void rejectReadOnlyProperties(ObjectNode desired) {
        Preconditions.rejectReadOnly("ClientId", desired, "");
        Preconditions.rejectReadOnly("ClientSecret", desired, "");
        Preconditions.rejectReadOnly("Name", desired, "; the name to set is ClientName");
    }
}
