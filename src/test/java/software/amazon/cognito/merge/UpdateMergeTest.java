package software.amazon.cognito.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import software.amazon.cognito.attribute.Attribute;
import software.amazon.cognito.attribute.Attributes;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.attribute.TokenValidity;
import software.amazon.cognito.failure.HandlerFailure;
import software.amazon.cognito.merge.UpdateMerge.Origin;
import software.amazon.cognito.userpoolclient.AttributeSamples;
import software.amazon.cognito.userpoolclient.AttributeSamples.Sample;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.ResourceModel;

/** The central promise, as a law over any three states of an app client. */
@PropertyDefaults(tries = 1000)
class UpdateMergeTest {

    private static final Map<String, JsonNode> DEFAULTS = Map.of(
            "RefreshTokenRotation",
            States.json(Map.of("Feature", "DISABLED", "RetryGracePeriodSeconds", 0)),
            "AuthSessionValidity",
            States.json(3),
            "EnableTokenRevocation",
            States.json(true),
            "EnablePropagateAdditionalUserContextData",
            States.json(false),
            "AllowedOAuthFlowsUserPoolClient",
            States.json(false),
            "PreventUserExistenceErrors",
            States.json("LEGACY"));
    private static final Map<TokenValidity, Duration> DEFAULT_LIFETIMES = Map.of(
            TokenValidity.ACCESS, Duration.ofHours(1),
            TokenValidity.ID, Duration.ofHours(1),
            TokenValidity.REFRESH, Duration.ofDays(30));

    private static final ResourceHandlerRequest<ResourceModel> IN_A_STACK =
            ResourceHandlerRequest.<ResourceModel>builder()
                    .stackId(Handlers.STACK_ID)
                    .build();

    @Provide
    Arbitrary<ObjectNode> states() {
        List<Arbitrary<ObjectNode>> attributes = AttributeSamples.ALL.stream()
                .map(sample -> Arbitraries.of(0, 1, 2).map(choice -> value(sample, choice)))
                .toList();
        return Combinators.combine(attributes).as(values -> {
            ObjectNode model = Handlers.model("{'UserPoolId': 'us-east-1_a', 'ClientId': 'c'}");
            values.forEach(model::setAll);
            return States.of(States.to(ResourceModel.class, model));
        });
    }

    private static ObjectNode value(Sample sample, int choice) {
        ObjectNode value = Handlers.JSON.createObjectNode();
        return choice == 0 ? value : value.set(sample.attribute(), choice == 1 ? sample.one() : sample.other());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void desiredWhereDesiredSpeaksDefaultWhereItFellSilentLiveElsewhere(
            @ForAll("states") ObjectNode previous,
            @ForAll("states") ObjectNode desired,
            @ForAll("states") ObjectNode live) {
        UpdateMerge merge = merge(previous, desired, live);

        for (Attribute attribute : Attributes.SETTINGS) {
            Origin expected = desired.has(attribute.name())
                    ? Origin.TEMPLATE
                    : previous.has(attribute.name()) && !attribute.name().equals("ClientName")
                            ? Origin.DEFAULT
                            : Origin.LIVE;
            assertThat(merge.origin(attribute.name())).as(attribute.name()).isEqualTo(expected);
            assertThat(merge.merged().get(attribute.name()))
                    .as(attribute.name())
                    .isEqualTo(
                            switch (expected) {
                                case TEMPLATE -> desired.get(attribute.name());
                                case DEFAULT -> DEFAULTS.get(attribute.name());
                                case LIVE -> live.get(attribute.name());
                            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyTokenLivesAsLongAsTheTemplateSaysOrByDefaultOrAsBefore(
            @ForAll("states") ObjectNode previous,
            @ForAll("states") ObjectNode desired,
            @ForAll("states") ObjectNode live) {
        UpdateMerge merge = merge(previous, desired, live);

        for (TokenValidity token : TokenValidity.values()) {
            switch (merge.origin(token.property())) {
                case TEMPLATE -> assertThat(token.number(merge.merged())).isEqualTo(token.number(desired));
                case DEFAULT -> assertThat(lifetime(token, merge.merged())).isEqualTo(DEFAULT_LIFETIMES.get(token));
                case LIVE -> assertThat(lifetime(token, merge.merged())).isEqualTo(lifetime(token, live));
            }
            if (token.unitIsSet(desired)) {
                assertThat(token.unitIn(merge.merged())).isEqualTo(token.unitIn(desired));
            } else if (!token.unitIsSet(previous)) {
                assertThat(token.unitIn(merge.merged())).isEqualTo(token.unitIn(live));
            }
        }
    }

    private static Duration lifetime(TokenValidity token, ObjectNode state) {
        return !token.number(state).isNumber()
                ? DEFAULT_LIFETIMES.get(token)
                : Duration.of(
                        token.number(state).asInt(),
                        ChronoUnit.valueOf(token.unitIn(state).toUpperCase(Locale.ROOT)));
    }

    /** The merge, unless the template sets another unit for a live number that it does not mention. */
    private static UpdateMerge merge(ObjectNode previous, ObjectNode desired, ObjectNode live) {
        try {
            UpdateMerge merge = new UpdateMerge(Intent.of(IN_A_STACK, previous, desired, live, client -> true), live);
            merge.rejectMissingNumbers();
            return merge;
        } catch (HandlerFailure failure) {
            Assume.that(!failure.getMessage().contains("of the app client it is"));
            throw failure;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withoutAPreviousStateNothingFallsSilent(
            @ForAll("states") ObjectNode desired, @ForAll("states") ObjectNode live) {
        UpdateMerge merge = merge(null, desired, live);

        assertThat(Attributes.NAMES).extracting(merge::origin).doesNotContain(Origin.DEFAULT);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void secondTimeChangesNothing(
            @ForAll("states") ObjectNode previous,
            @ForAll("states") ObjectNode desired,
            @ForAll("states") ObjectNode live) {
        ObjectNode updated = merge(previous, desired, live).merged();

        assertThat(merge(previous, desired, updated).changesLive()).isFalse();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesExactlyWhenAnAttributeDiffersInMoreThanOrder(
            @ForAll("states") ObjectNode live, @ForAll("states") ObjectNode desired) {
        boolean differs = Attributes.NAMES.stream()
                .filter(desired::has)
                .anyMatch(name -> !isEmptyOrEqual(desired.get(name), live.get(name)));
        reverseLists(desired);

        assertThat(merge(desired, desired, live).changesLive()).isEqualTo(differs);
    }

    private static boolean isEmptyOrEqual(JsonNode desired, JsonNode live) {
        return Objects.equals(desired, live) || desired.isArray() && desired.isEmpty() && live == null;
    }

    private static void reverseLists(ObjectNode state) {
        for (String name : List.of("CallbackURLs", "WriteAttributes", "ExplicitAuthFlows")) {
            List<JsonNode> list =
                    new ArrayList<>(States.stream(state.path(name)).toList());
            Collections.reverse(list);
            if (state.has(name)) {
                state.putArray(name).addAll(list);
            }
        }
    }
}
