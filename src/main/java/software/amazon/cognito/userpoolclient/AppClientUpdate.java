package software.amazon.cognito.userpoolclient;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

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
    public record Outcome(ResourceModel client, String message) {}

    private final ResourceHandlerRequest<?> request;
    private final ResourceModel previous;
    private final ResourceModel desired;

    /**
     * The update that a request asks for.
     *
     * @param previous its previous state as a model of this type; null if there is none
     * @param desired its desired state as a model of this type
     */
    public AppClientUpdate(ResourceHandlerRequest<?> request, ResourceModel previous, ResourceModel desired) {
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
    public ResourceModel read(CognitoClient cognito) {
        if (isRollback()) {
            return cognito.read(desired, Boolean.TRUE.equals(desired.getGenerateSecret()));
        }
        Preconditions.rejectCreateOnlyChanges(previous, desired);
        ResourceModel live = cognito.read(desired, hasSecret());
        if (previous == null || previous.getGenerateSecret() == null) {
            Preconditions.rejectContradictionOfLive(desired, live);
        }
        return live;
    }

    /** Whether this update takes back another one, which failed. */
    public boolean isRollback() {
        return Boolean.TRUE.equals(request.getRollback());
    }

    /** Only a secret that is asked for, and was not before, is worth another call. */
    private Boolean hasSecret() {
        if (previous != null && previous.getGenerateSecret() != null) {
            return previous.getGenerateSecret();
        }
        return Boolean.TRUE.equals(desired.getGenerateSecret()) ? null : false;
    }

    /**
     * Changes the app client.
     *
     * @param live the app client as it was just read
     * @param tookEffect in a roll-back: whether the failed update took effect on what only this type has
     */
    public Outcome apply(CognitoClient cognito, ResourceModel live, Predicate<ResourceModel> tookEffect) {
        UpdateMerge merge = new UpdateMerge(Intent.of(request, previous, desired, live, tookEffect), live);
        try {
            return apply(cognito, merge, live);
        } catch (HandlerFailure rejection) {
            boolean mayLeaveDefaults = isRollback() && !merge.resets().isEmpty();
            if (!mayLeaveDefaults || rejection.getErrorCode() != HandlerErrorCode.InvalidRequest) {
                throw rejection;
            }
            Outcome outcome = apply(cognito, new UpdateMerge(Intent.toSetOnly(desired), live), live);
            return new Outcome(
                    outcome.client(),
                    "%s stay as the failed update set them, because Cognito rejected their defaults: %s"
                            .formatted(String.join(", ", merge.resets()), rejection.getMessage()));
        }
    }

    private static Outcome apply(CognitoClient cognito, UpdateMerge merge, ResourceModel live) {
        if (!merge.changesLive()) {
            return new Outcome(live, null);
        }
        ResourceModel updated = cognito.update(merge, live);
        String message = merge.inexpressibleResets()
                .filter(token -> Objects.nonNull(token.numberIn(updated)))
                .map(token -> "%s stays %d %s: its default of %s is no number of %s, so set it, or another unit."
                        .formatted(
                                token.property(),
                                token.numberIn(updated),
                                token.unitIn(updated),
                                token.defaultInWords(),
                                token.unitIn(updated)))
                .collect(Collectors.joining(" "));
        return new Outcome(updated, message.isEmpty() ? null : message);
    }
}
