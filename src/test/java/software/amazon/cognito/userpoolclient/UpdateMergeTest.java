package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
import software.amazon.cognito.userpoolclient.AttributeSamples.Sample;
import software.amazon.cognito.userpoolclient.UpdateMerge.Origin;

/** The central promise, as a law over any three states of an app client. */
@PropertyDefaults(tries = 1000)
class UpdateMergeTest {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "RefreshTokenRotation",
            new RefreshTokenRotation("DISABLED", 0),
            "AuthSessionValidity",
            3,
            "EnableTokenRevocation",
            true,
            "EnablePropagateAdditionalUserContextData",
            false,
            "AllowedOAuthFlowsUserPoolClient",
            false,
            "PreventUserExistenceErrors",
            "LEGACY");
    private static final Map<TokenValidity, Duration> DEFAULT_LIFETIMES = Map.of(
            TokenValidity.ACCESS, Duration.ofHours(1),
            TokenValidity.ID, Duration.ofHours(1),
            TokenValidity.REFRESH, Duration.ofDays(30));

    private static final ResourceHandlerRequest<ResourceModel> IN_A_STACK =
            ResourceHandlerRequest.<ResourceModel>builder()
                    .stackId(Handlers.STACK_ID)
                    .build();

    @Provide
    Arbitrary<ResourceModel> states() {
        List<Arbitrary<ObjectNode>> attributes = AttributeSamples.ALL.stream()
                .map(sample -> Arbitraries.of(0, 1, 2).map(choice -> value(sample, choice)))
                .toList();
        return Combinators.combine(attributes).as(values -> {
            ObjectNode model = Handlers.model("{'UserPoolId': 'us-east-1_a', 'ClientId': 'c'}");
            values.forEach(model::setAll);
            return Handlers.JSON.convertValue(model, ResourceModel.class);
        });
    }

    private static ObjectNode value(Sample sample, int choice) {
        ObjectNode value = Handlers.JSON.createObjectNode();
        return choice == 0 ? value : value.set(sample.attribute(), choice == 1 ? sample.one() : sample.other());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void desiredWhereDesiredSpeaksDefaultWhereItFellSilentLiveElsewhere(
            @ForAll("states") ResourceModel previous,
            @ForAll("states") ResourceModel desired,
            @ForAll("states") ResourceModel live) {
        UpdateMerge merge = merge(previous, desired, live);

        for (Attribute<?> attribute : Attributes.SETTINGS) {
            Origin expected = attribute.in(desired) != null
                    ? Origin.TEMPLATE
                    : attribute.in(previous) != null ? Origin.DEFAULT : Origin.LIVE;
            assertThat(merge.origin(attribute.name())).as(attribute.name()).isEqualTo(expected);
            assertThat((Object) attribute.in(merge.merged()))
                    .as(attribute.name())
                    .isEqualTo(
                            switch (expected) {
                                case TEMPLATE -> attribute.in(desired);
                                case DEFAULT -> attribute.name().equals("ClientName")
                                        ? live.getClientName()
                                        : DEFAULTS.get(attribute.name());
                                case LIVE -> attribute.in(live);
                            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyTokenLivesAsLongAsTheTemplateSaysOrByDefaultOrAsBefore(
            @ForAll("states") ResourceModel previous,
            @ForAll("states") ResourceModel desired,
            @ForAll("states") ResourceModel live) {
        UpdateMerge merge = merge(previous, desired, live);

        for (TokenValidity token : TokenValidity.values()) {
            switch (merge.origin(token.property())) {
                case TEMPLATE -> assertThat(token.numberIn(merge.merged())).isEqualTo(token.numberIn(desired));
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

    private static Duration lifetime(TokenValidity token, ResourceModel model) {
        Integer number = token.numberIn(model);
        return number == null
                ? DEFAULT_LIFETIMES.get(token)
                : Duration.of(number, ChronoUnit.valueOf(token.unitIn(model).toUpperCase(Locale.ROOT)));
    }

    /** The merge, unless the template sets another unit for a live number that it does not mention. */
    private static UpdateMerge merge(ResourceModel previous, ResourceModel desired, ResourceModel live) {
        try {
            return new UpdateMerge(Intent.of(IN_A_STACK, previous, desired, live, client -> true), live);
        } catch (HandlerFailure failure) {
            Assume.that(!failure.getMessage().contains("of the app client it is"));
            throw failure;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withoutAPreviousStateNothingFallsSilent(
            @ForAll("states") ResourceModel desired, @ForAll("states") ResourceModel live) {
        UpdateMerge merge = merge(null, desired, live);

        assertThat(Attributes.ALL)
                .extracting(attribute -> merge.origin(attribute.name()))
                .doesNotContain(Origin.DEFAULT);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void secondTimeChangesNothing(
            @ForAll("states") ResourceModel previous,
            @ForAll("states") ResourceModel desired,
            @ForAll("states") ResourceModel live) {
        ResourceModel updated = merge(previous, desired, live).merged();

        assertThat(merge(previous, desired, updated).changesLive()).isFalse();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesExactlyWhenAnAttributeDiffersInMoreThanOrder(
            @ForAll("states") ResourceModel live, @ForAll("states") ResourceModel desired) {
        boolean differs = Attributes.ALL.stream()
                .filter(attribute -> attribute.in(desired) != null)
                .anyMatch(attribute -> !isEmptyOrEqual(attribute.in(desired), attribute.in(live)));
        reverseLists(desired);

        assertThat(merge(desired, desired, live).changesLive()).isEqualTo(differs);
    }

    private static boolean isEmptyOrEqual(Object desired, Object live) {
        return Objects.equals(desired, live) || desired.equals(List.of()) && live == null;
    }

    private static void reverseLists(ResourceModel model) {
        for (List<String> list : List.of(
                Objects.requireNonNullElse(model.getCallbackURLs(), List.<String>of()),
                Objects.requireNonNullElse(model.getWriteAttributes(), List.<String>of()),
                Objects.requireNonNullElse(model.getExplicitAuthFlows(), List.<String>of()))) {
            if (list.size() > 1) {
                Collections.reverse(list);
            }
        }
    }
}
