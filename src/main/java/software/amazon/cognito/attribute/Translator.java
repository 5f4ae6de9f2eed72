package software.amazon.cognito.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Translates between states and the requests and answers of the Cognito API, whose members have the names of the
 * properties: by the fields that the SDK describes each of its classes with.
 */
public final class Translator {

    private static final String REFRESH = TokenValidity.REFRESH.property();

    private Translator() {}

    /** Sets every attribute that a state sets: Cognito resets, or keeps, what an update leaves out. */
    public static <B extends SdkPojo> B set(B request, ObjectNode state) {
        for (SdkField<?> field : request.sdkFields()) {
            JsonNode value = state.path(field.locationName());
            if (Attributes.NAMES.contains(field.locationName()) && Canonical.isSet(value)) {
                field.set(request, toSdk(field, value));
            }
        }
        return request;
    }

    private static Object toSdk(SdkField<?> field, JsonNode value) {
        if (!value.isObject()) {
            return States.JSON.convertValue(value, Object.class);
        }
        SdkPojo structure = field.constructor().get();
        for (SdkField<?> member : structure.sdkFields()) {
            if (value.has(member.locationName())) {
                member.set(structure, toSdk(member, value.get(member.locationName())));
            }
        }
        return ((SdkBuilder<?, ?>) structure).build();
    }

    /** The whole state of an app client, its secret included. */
    public static ObjectNode toState(UserPoolClientType client, boolean hasSecret) {
        ObjectNode state = States.JSON.createObjectNode();
        Stream.of("UserPoolId", "ClientId", "ClientSecret").forEach(name -> copy(name, client, state));
        Attributes.NAMES.forEach(name -> copy(name, client, state));
        if (state.path(REFRESH).asInt(1) == 0) {
            state.remove(REFRESH); // 0 stands for the default, and no schema allows it
        }
        // As with AWS's own type, units that are not set are an empty structure; any other empty structure is absent.
        state.withObjectProperty(Attributes.UNITS);
        if (client.clientName() != null) {
            state.put("Name", client.clientName());
        }
        // Cognito never returns GenerateSecret; without it Terraform's awscc provider plans a replacement.
        return state.put("GenerateSecret", hasSecret);
    }

    private static void copy(String name, SdkPojo from, ObjectNode to) {
        Object value = from.sdkFieldNameToField().get(name).getValueOrDefault(from);
        JsonNode json = value instanceof SdkPojo structure ? structure(structure) : States.json(value);
        if (json.isArray()) {
            to.putArray(name).addAll(Canonical.sorted(States.stream(json)));
        } else if (!json.isNull() && !(json.isObject() && json.isEmpty())) {
            to.set(name, json);
        }
    }

    private static ObjectNode structure(SdkPojo from) {
        ObjectNode structure = States.JSON.createObjectNode();
        from.sdkFieldNameToField().keySet().forEach(name -> copy(name, from, structure));
        return structure;
    }
}
