package software.amazon.cognito.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cognito.attribute.Attribute;
import software.amazon.cognito.attribute.Attributes;
import software.amazon.cognito.attribute.Canonical;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.TokenValidity;
import software.amazon.cognito.failure.HandlerFailure;

/**
 * The merge behind an update: what the template says, the default for what it stopped saying, and the live value for all
 * the rest. The result is the same whether Cognito resets or keeps what an update omits.
 */
public final class UpdateMerge {

    /** Where the value of an attribute comes from. */
    public enum Origin {
        TEMPLATE,
        DEFAULT,
        LIVE
    }

    private final ObjectNode desired;
    private final ObjectNode live;
    private final ObjectNode merged;
    private final Map<String, Origin> origins = new TreeMap<>();
    private final List<TokenValidity> missingNumbers = new ArrayList<>();

    /**
     * Merges the states of an app client.
     *
     * @param intent what the request asks of each attribute
     * @param live the app client as Cognito describes it
     */
    public UpdateMerge(Intent intent, ObjectNode live) {
        this.desired = Canonical.withoutLinkedRole(intent.desired(), live);
        this.live = Canonical.withoutLinkedRole(live, live);
        merged = live.deepCopy().retain("UserPoolId", "ClientId", "GenerateSecret");
        origins.put("GenerateSecret", desired.has("GenerateSecret") ? Origin.TEMPLATE : Origin.LIVE);
        Attributes.SETTINGS.forEach(attribute -> merge(attribute, intent.of(attribute)));
        Stream.of(TokenValidity.values()).forEach(token -> merge(token, intent));
    }

    private void merge(Attribute attribute, Origin origin) {
        String name = attribute.name();
        switch (name.equals(Attributes.NAME) && origin == Origin.DEFAULT ? Origin.LIVE : origin) {
            case TEMPLATE -> set(name, desired.get(name), Origin.TEMPLATE);
            case DEFAULT -> set(name, attribute.standard(), Origin.DEFAULT);
            case LIVE -> set(name, live.path(name), Origin.LIVE);
        }
    }

    /** A number and its unit are one value: where a number stays that somebody set, so does its unit. */
    private void merge(TokenValidity token, Intent intent) {
        Origin number = intent.ofNumber(token);
        boolean stays = number == Origin.LIVE && !token.isDefault(live);
        mergeUnit(token, stays && intent.ofUnit(token) == Origin.DEFAULT ? Origin.LIVE : intent.ofUnit(token));
        boolean unitChanges = !token.unitIn(merged).equals(token.unitIn(live));
        if (stays && unitChanges) {
            missingNumbers.add(token);
        }
        boolean resets = number == Origin.DEFAULT || number == Origin.LIVE && unitChanges;
        JsonNode value = number == Origin.TEMPLATE ? token.number(desired) : token.number(live);
        set(token.property(), resets ? token.defaultIn(merged) : value, number);
    }

    private void mergeUnit(TokenValidity token, Origin origin) {
        origins.put(token.unitProperty(), origin);
        token.setUnit(
                merged,
                switch (origin) {
                    case TEMPLATE -> token.unit(desired);
                    case DEFAULT -> States.json(token.defaultUnit());
                    case LIVE -> token.unit(live);
                });
    }

    private void set(String name, JsonNode value, Origin origin) {
        origins.put(name, origin);
        if (!value.isMissingNode() && !value.isNull()) {
            merged.set(name, value);
        }
    }

    /**
     * Makes sure that a template which sets another unit for a number that somebody set mentions that number too.
     *
     * @throws HandlerFailure InvalidRequest, unless it does
     */
    public void rejectMissingNumbers() {
        missingNumbers.stream().findFirst().ifPresent(token -> {
            throw new HandlerFailure(
                    HandlerErrorCode.InvalidRequest,
                    "%s is %s, but %s is not set, and of the app client it is %s %s. Set %s too."
                            .formatted(
                                    token.unitProperty(),
                                    token.unitIn(merged),
                                    token.property(),
                                    token.number(live).asText(),
                                    token.unitIn(live),
                                    token.property()));
        });
    }

    /** What the update sends, with the identifier and whether the app client has a secret. */
    public ObjectNode merged() {
        return merged;
    }

    /** Where the value of an attribute comes from; units of token validities are named {@code TokenValidityUnits.X}. */
    public Origin origin(String name) {
        return origins.get(name);
    }

    /** Whether the app client differs from what the update would make of it. */
    public boolean changesLive() {
        return origins.keySet().stream().anyMatch(name -> {
            String pointer = "/" + name.replace('.', '/');
            return differs(name, merged.at(pointer), live.at(pointer));
        });
    }

    /** Cognito does not return every default: where the template is silent, absent is as good as the default. */
    private boolean differs(String name, JsonNode wanted, JsonNode now) {
        boolean asGoodAsDefault = origin(name) != Origin.TEMPLATE && !Canonical.isSet(now);
        return !asGoodAsDefault && !Canonical.same(wanted, now);
    }

    /** The names of the attributes that the update returns to their defaults. */
    public List<String> resets() {
        return origins.entrySet().stream()
                .filter(origin -> origin.getValue() == Origin.DEFAULT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
