package software.amazon.cognito.userpoolclient;

import java.util.function.Predicate;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.userpoolclient.UpdateMerge.Origin;

/**
 * What the request for an update asks of each attribute. A desired state that is silent about an attribute means its
 * default where the previous state tells that a template stopped setting it, and else nothing.
 */
final class Intent {

    /** What Read answers of every app client, besides what Cognito answers. */
    private static final ResourceModel ALWAYS_READ =
            Translator.toModel(UserPoolClientType.builder().build(), false);

    private final ResourceModel previous;
    private final ResourceModel desired;
    private final boolean silenceResets;
    private final boolean sharedIsLive;

    private Intent(ResourceModel previous, ResourceModel desired, boolean silenceResets, boolean sharedIsLive) {
        this.previous = previous;
        this.desired = desired;
        this.silenceResets = silenceResets;
        this.sharedIsLive = sharedIsLive;
    }

    /** The desired state alone: what it does not mention stays as it is. */
    static Intent toSetOnly(ResourceModel desired) {
        return new Intent(new ResourceModel(), desired, false, false);
    }

    /** The desired state and nothing else: what it does not mention has its default, as after a create. */
    static Intent toCreate(ResourceModel desired, ResourceModel live) {
        return new Intent(live, desired, true, false);
    }

    /**
     * What a request asks.
     *
     * <ul>
     *   <li>In a roll-back the previous state is the template that just failed. Its update took effect whole or not at
     *       all: only where the app client is all that it said, is there something to take back.
     *   <li>Without a stack, Cloud Control sends what Read answered as previous state, and the same with a patch applied
     *       as desired state: what both share was not asked for.
     *   <li>In a stack, a previous state with all that Read always answers, read-only properties included, was read and
     *       not written by a person, as after an import: nothing in it was set by a template.
     *   <li>Else the previous state is what the template said before.
     * </ul>
     *
     * @param previous the previous state; null if there is none
     * @param tookEffect whether the app client, as far as a type has more than the attributes to compare, is what the
     *     previous state says; asked in a roll-back only
     */
    static Intent of(
            ResourceHandlerRequest<?> request,
            ResourceModel previous,
            ResourceModel desired,
            ResourceModel live,
            Predicate<ResourceModel> tookEffect) {
        if (previous == null) {
            return toSetOnly(desired);
        }
        if (Boolean.TRUE.equals(request.getRollback())) {
            return new Intent(previous, desired, Canonical.isAll(previous, live) && tookEffect.test(live), false);
        }
        if (request.getStackId() == null) {
            return new Intent(previous, desired, true, true);
        }
        return new Intent(previous, desired, !wasRead(previous), false);
    }

    private static boolean wasRead(ResourceModel state) {
        return state.getName() != null
                && state.getGenerateSecret() != null
                && Attributes.ALL.stream()
                        .filter(attribute -> attribute.in(ALWAYS_READ) != null)
                        .allMatch(attribute -> attribute.in(state) != null);
    }

    /** Where the value of an attribute that stands alone comes from. */
    Origin of(Attribute<?> attribute) {
        Object asked = attribute.in(desired);
        Object before = attribute.in(previous);
        return of(asked, before, Canonical.same(asked, before));
    }

    /** Where the number of a token's lifetime comes from. */
    Origin ofNumber(TokenValidity token) {
        return of(token.numberIn(desired), token.numberIn(previous), token.isSame(desired, previous));
    }

    /** Where the unit of a token's lifetime comes from. */
    Origin ofUnit(TokenValidity token) {
        return of(token.setUnitIn(desired), token.setUnitIn(previous), token.isSame(desired, previous));
    }

    private Origin of(Object asked, Object before, boolean shared) {
        if (asked != null) {
            return sharedIsLive && shared ? Origin.LIVE : Origin.TEMPLATE;
        }
        return silenceResets && before != null ? Origin.DEFAULT : Origin.LIVE;
    }

    ResourceModel desired() {
        return desired;
    }
}
