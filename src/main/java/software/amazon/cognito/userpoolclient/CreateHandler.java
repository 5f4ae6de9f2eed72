package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;
import software.amazon.cognito.waiting.Waiting;

/**
 * Creates an app client, with one CreateUserPoolClient call, and never two app clients: the operation has no
 * idempotency token, so when its answer is lost the handler is invoked again, and looks for the app client by name and
 * date: {@link Namesakes}. It creates again when it was looked for twice, ten seconds after the answer was lost.
 */
public class CreateHandler extends BaseHandlerStd {

    static final int SEARCHES_BEFORE_CREATING_AGAIN = 2;
    private static final int MAX_UNCONFIRMED = 5;
    private static final int SEARCH_AFTER_SECONDS = 5;

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
        Preconditions.rejectReadOnly(States.of(request.getDesiredResourceState()), "; the name to set is ClientName");
        return create(cognito, request, context);
    }

    private ProgressEvent<ResourceModel, CallbackContext> create(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        Instant sent = clock.instant();
        try {
            return success(cognito.create(States.of(request.getDesiredResourceState()), ClientName.of(request)));
        } catch (HandlerFailure failure) {
            if (!failure.isOutcomeUnknown()) {
                throw failure;
            }
            context.sentWithoutAnswer(sent);
            return context.getUnconfirmed() < MAX_UNCONFIRMED
                    ? searchLater(request, context)
                    : Namesakes.giveUp(failure, context.identified(request.getDesiredResourceState()));
        }
    }

    private ProgressEvent<ResourceModel, CallbackContext> settle(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        ObjectNode desired = States.of(request.getDesiredResourceState());
        if (context.getClientId() == null) {
            Instant since = Instant.ofEpochMilli(context.getUnconfirmedSince());
            context.searched(new Namesakes(desired, since).findOwn(cognito, ClientName.of(request)));
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
                Waiting.end(Pace.IN_TURNS, failure, context.identified(request.getDesiredResourceState()), context);
        return event.isFailed() && context.getUnconfirmedSince() != null
                ? Namesakes.giveUp(failure, context.identified(request.getDesiredResourceState()))
                : event;
    }

    private static ProgressEvent<ResourceModel, CallbackContext> searchLater(
            ResourceHandlerRequest<ResourceModel> request, CallbackContext context) {
        return ProgressEvent.defaultInProgressHandler(context, SEARCH_AFTER_SECONDS, request.getDesiredResourceState());
    }
}
