package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.cognito.attribute.Attributes;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.userpoolclient.AttributeSamples.Sample;

class AttributesTest {

    private final Handlers handlers = new Handlers();

    @Test
    void tableHasARowForEveryAttributeOfTheSchema() {
        assertThat(Attributes.NAMES).containsExactlyInAnyOrderElementsOf(AttributeSamples.ofSchema());
    }

    @Test
    void samplesCoverEveryAttributeOfTheSchema() {
        assertThat(AttributeSamples.ALL)
                .extracting(Sample::attribute)
                .containsExactlyInAnyOrderElementsOf(AttributeSamples.ofSchema());
    }

    @Test
    void tableHasEveryAttributeThatTheSdkCanSet() {
        TreeSet<String> settable = new TreeSet<>(CreateUserPoolClientRequest.builder().build().sdkFields().stream()
                .map(SdkField::locationName)
                .toList());
        settable.removeAll(List.of("UserPoolId", "GenerateSecret", "ClientSecret"));
        assertThat(Attributes.NAMES).containsExactlyInAnyOrderElementsOf(settable);
    }

    static Stream<Arguments> samplesWithBothKindsOfOmission() {
        return Stream.of(Omission.values())
                .flatMap(omission -> AttributeSamples.ALL.stream().map(sample -> Arguments.of(sample, omission)));
    }

    @ParameterizedTest(name = "{0}, Cognito: {1}")
    @MethodSource("samplesWithBothKindsOfOmission")
    void attributeRoundTripsThroughCreateReadAndUpdateAndIsResetWhenRemoved(Sample sample, Omission omission) {
        SimulatedCognito cognito = new SimulatedCognito(omission);
        ObjectNode base = cognito.client("{'ClientName': 'base'}")
                .setAll(sample.companions().deepCopy());
        ObjectNode one = base.deepCopy().set(sample.attribute(), sample.one());
        ObjectNode other = base.deepCopy().set(sample.attribute(), sample.other());
        base.remove(sample.attribute());

        ObjectNode created = succeeded(handlers.create(one));
        assertThat(created.get(sample.attribute())).isEqualTo(sample.one());
        assertThat(succeeded(handlers.read(created))).isEqualTo(created);

        ObjectNode identifier =
                cognito.client("{}").put("ClientId", created.get("ClientId").asText());
        ObjectNode updated = succeeded(handlers.update(one.setAll(identifier), other.setAll(identifier)));
        assertThat(updated.get(sample.attribute())).isEqualTo(sample.other());
        assertThat(succeeded(handlers.read(identifier))).isEqualTo(updated);

        // Somebody changes it behind our back, so that a reset that does nothing cannot pass.
        succeeded(handlers.update(null, one));
        ObjectNode reset = succeeded(handlers.update(other, base.setAll(identifier)));
        JsonNode expected = sample.afterRemoval();
        assertThat(reset.path(sample.attribute())).isEqualTo(expected.isNull() ? reset.path("absent") : expected);
        assertThat(succeeded(handlers.read(identifier))).isEqualTo(reset);
    }
}
