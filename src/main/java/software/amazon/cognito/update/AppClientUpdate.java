package software.amazon.cognito.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.TokenValidity;
import software.amazon.cognito.client.CognitoClient;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.failure.Preconditions;
import software.amazon.cognito.merge.Intent;
import software.amazon.cognito.merge.UpdateMerge;

/**
 * An update of an app client, for every type: to the merge of the previous, the desired and the live state, with one
 * DescribeUserPoolClient call, and one UpdateUserPoolClient call where something differs.
 */
public final class AppClientUpdate {

    /**
     * What an update did.
     *
     * @param client the whole app client
     * @param message what it could not do, for the user; null if there is nothing to say
     */
    public record Outcome(ObjectNode client, String message) {}

    private final ResourceHandlerRequest<?> request;
    private final ObjectNode previous;
    private final ObjectNode desired;

    /** The update that a request asks for. */
    public AppClientUpdate(ResourceHandlerRequest<?> request) {
        this(request, States.of(request.getPreviousResourceState()), States.of(request.getDesiredResourceState()));
    }

    /**
     * The update that a request asks for, with states of its own.
     *
     * @param previous the previous state; null if there is none
     */
    public AppClientUpdate(ResourceHandlerRequest<?> request, ObjectNode previous, ObjectNode desired) {
        this.request = request;
        this.previous = previous;
        this.desired = desired;
    }

    /**
     * Reads the app client, which {@link #apply} then changes.
     *
     * @throws HandlerFailure NotUpdatable if a create-only property changes; in a roll-back nothing that the failed
     *     template said counts
     */
    public ObjectNode read(CognitoClient cognito) {
        if (isRollback()) {
            return cognito.read(desired, States.is(desired, "GenerateSecret"));
        }
        Preconditions.rejectCreateOnlyChanges(previous, desired);
        boolean known = previous != null && previous.has("GenerateSecret");
        // Only a secret that is asked for, and was not before, is worth another call.
        boolean mayBeNew = !known && States.is(desired, "GenerateSecret");
        ObjectNode live = cognito.read(desired, mayBeNew ? null : known && States.is(previous, "GenerateSecret"));
        if (!known) {
            Preconditions.rejectContradictionOfLive(desired, live);
        }
        return live;
    }

    /** Whether this update takes back another one, which failed. */
    public boolean isRollback() {
        return Boolean.TRUE.equals(request.getRollback());
    }

    /**
     * Changes the app client.
     *
     * @param live the app client as it was just read
     * @param tookEffect in a roll-back: whether the failed update took effect on what only this type has
     */
    public Outcome apply(CognitoClient cognito, ObjectNode live, Predicate<ObjectNode> tookEffect) {
        Intent intent = Intent.of(request, previous, desired, live, tookEffect);
        UpdateMerge merge = new UpdateMerge(intent, live);
        if (!isRollback()) {
            merge.rejectMissingNumbers();
            return send(cognito, merge, live);
        }
        try {
            return send(cognito, merge, live);
        } catch (HandlerFailure rejection) {
            if (rejection.getErrorCode() != HandlerErrorCode.InvalidRequest) {
                throw rejection;
            }
            UpdateMerge other = new UpdateMerge(intent.opposite(), live);
            String what = intent.silenceResets()
                    ? "So this is not back at its default, but as the failed update left it: "
                            + String.join(", ", merge.resets())
                    : "So this is back at its default, whoever set it: " + String.join(", ", other.resets());
            return new Outcome(
                    send(cognito, other, live).client(), FailureMessage.append(rejection.getMessage(), what + "."));
        }
    }

    private static Outcome send(CognitoClient cognito, UpdateMerge merge, ObjectNode live) {
        if (!merge.changesLive()) {
            return new Outcome(live, null);
        }
        ObjectNode updated = cognito.update(merge, live);
        String message = Stream.of(TokenValidity.values())
                .filter(token -> merge.resets().contains(token.property())
                        && !merge.merged().has(token.property())
                        && updated.has(token.property()))
                .map(token -> "%s stays %s %s: its default of %s is no number of %s, so set it, or another unit."
                        .formatted(
                                token.property(),
                                token.number(updated).asText(),
                                token.unitIn(updated),
                                token.defaultInWords(),
                                token.unitIn(updated)))
                .collect(Collectors.joining(" "));
        return new Outcome(updated, message.isEmpty() ? null : message);
    }
}
