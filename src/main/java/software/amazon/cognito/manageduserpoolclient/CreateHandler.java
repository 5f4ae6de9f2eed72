package software.amazon.cognito.manageduserpoolclient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.client.Pace;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;
import software.amazon.cognito.update.AppClientUpdate;

/**
 * Takes an app client that exists under management: looks through the user pool for the one whose name matches, with a
 * ListUserPoolClients call for each 60 app clients, then changes the attributes that the template mentions, with one
 * DescribeUserPoolClient call and one UpdateUserPoolClient call where something differs. In a large user pool, or while
 * Cognito throttles, it goes on in further invocations where it was.
 */
public class CreateHandler extends BaseHandlerStd {

    /**
     * No step begins later in an invocation: {@link CognitoClient} limits the time of all its calls together, and the
     * last step, an adoption of two calls, needs most of it while Cognito is slow.
     */
    private static final Duration STEPS_BEGIN_WITHIN = Duration.ofSeconds(8);

    private static final int GO_ON_AFTER_SECONDS = 1;

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
        ResourceModel desired = request.getDesiredResourceState();
        if (context.getSearch().equals(Search.BEGINNING)) {
            Preconditions.rejectReadOnly(States.of(desired), "; the app client keeps the name that it has");
        }
        NameSelector selector = NameSelector.of(desired);
        Instant end = clock.instant().plus(STEPS_BEGIN_WITHIN);
        while (clock.instant().isBefore(end)) {
            Search search = context.getSearch();
            if (search.over()) {
                return adopt(cognito, request, search.clientId(selector, desired.getUserPoolId()));
            }
            context.proceed(search.with(cognito.list(States.of(desired), search.nextToken(), null), selector));
        }
        return ProgressEvent.defaultInProgressHandler(context, GO_ON_AFTER_SECONDS, desired);
    }

    private static ProgressEvent<ResourceModel, CallbackContext> adopt(
            CognitoClient cognito, ResourceHandlerRequest<ResourceModel> request, String clientId) {
        // From here on every event names the app client.
        request.getDesiredResourceState().setClientId(clientId);
        ObjectNode mentioned = States.of(request.getDesiredResourceState());
        boolean wantsSecret = mentioned.path("GenerateSecret").asBoolean();
        ObjectNode live = cognito.read(mentioned, wantsSecret ? null : false);
        boolean hasSecret = live.path("GenerateSecret").asBoolean();
        if (mentioned.has("GenerateSecret") && wantsSecret != hasSecret) {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "GenerateSecret is %s, but app client '%s' (%s) has %s secret, which only its creator could change. Remove GenerateSecret, or set it to %s."
                            .formatted(
                                    wantsSecret,
                                    States.text(live, "Name"),
                                    clientId,
                                    hasSecret ? "a" : "no",
                                    hasSecret));
        }
        // Without a previous state nothing falls silent: what the template does not mention stays as it is.
        return success(new AppClientUpdate(request, null, mentioned).apply(cognito, live, client -> true));
    }
}
