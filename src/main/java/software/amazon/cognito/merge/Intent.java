package software.amazon.cognito.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.Attribute;
import software.amazon.cognito.attribute.Canonical;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.TokenValidity;
import software.amazon.cognito.attribute.Translator;
import software.amazon.cognito.merge.UpdateMerge.Origin;

/**
 * What the request for an update asks of each attribute. A desired state that is silent about an attribute means its
 * default where the previous state tells that a template stopped setting it, and else nothing.
 *
 * @param silenceResets whether what the previous state says and the desired does not goes back to its default
 * @param sharedIsLive whether what both say was not asked for
 */
public record Intent(ObjectNode previous, ObjectNode desired, boolean silenceResets, boolean sharedIsLive) {

    /** The desired state alone: what it does not mention stays as it is. */
    public static Intent toSetOnly(ObjectNode desired) {
        return new Intent(States.JSON.createObjectNode(), desired, false, false);
    }

    /** The desired state and nothing else: what it does not mention has its default, as after a create. */
    public static Intent toCreate(ObjectNode desired, ObjectNode live) {
        return new Intent(live, desired, true, false);
    }

    /** The same, but for what only the previous state says. */
    public Intent opposite() {
        return new Intent(previous, desired, !silenceResets, sharedIsLive);
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
    public static Intent of(
            ResourceHandlerRequest<?> request,
            ObjectNode previous,
            ObjectNode desired,
            ObjectNode live,
            Predicate<ObjectNode> tookEffect) {
        if (previous == null) {
            return toSetOnly(desired);
        }
        if (Boolean.TRUE.equals(request.getRollback())) {
            return new Intent(previous, desired, Canonical.isAll(previous, live) && tookEffect.test(live), false);
        }
        boolean inStack = request.getStackId() != null;
        return new Intent(previous, desired, !inStack || !wasRead(previous), !inStack);
    }

    private static boolean wasRead(ObjectNode state) {
        ObjectNode always = Translator.toState(UserPoolClientType.builder().build(), false);
        return state.has("Name") && always.properties().stream().allMatch(property -> state.has(property.getKey()));
    }

    /** Where the value of an attribute that stands alone comes from. */
    public Origin of(Attribute attribute) {
        JsonNode asked = desired.path(attribute.name());
        JsonNode before = previous.path(attribute.name());
        return of(asked, before, Canonical.same(asked, before));
    }

    /** Where the number of a token's lifetime comes from. */
    Origin ofNumber(TokenValidity token) {
        return of(token.number(desired), token.number(previous), isShared(token));
    }

    /** Where the unit of a token's lifetime comes from. */
    Origin ofUnit(TokenValidity token) {
        return of(token.unit(desired), token.unit(previous), isShared(token));
    }

    private boolean isShared(TokenValidity token) {
        return token.number(desired).equals(token.number(previous))
                && token.unit(desired).equals(token.unit(previous));
    }

    private Origin of(JsonNode asked, JsonNode before, boolean shared) {
        if (!asked.isMissingNode()) {
            return sharedIsLive && shared ? Origin.LIVE : Origin.TEMPLATE;
        }
        return silenceResets && !before.isMissingNode() ? Origin.DEFAULT : Origin.LIVE;
    }
}
