package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.http.Json;

/** What a client is configured to after a create or an update: what the request says, and defaults for the rest. */
final class ClientSettings {
    private static final List<String> IDENTITY = List.of("UserPoolId", "ClientId", "ClientName");
    private static final List<String> MEASURED_TO_BE_KEPT =
            List.of("EnableTokenRevocation", "AuthSessionValidity", "RefreshTokenValidity");

    private final List<String> names;
    private final Omission omission;

    ClientSettings(ApiModel model, Omission omission) {
        names = model.request("UpdateUserPoolClient").members().keySet().stream()
                .filter(name -> !IDENTITY.contains(name))
                .toList();
        this.omission = omission;
    }

    /** The settings of a new client. */
    ObjectNode created(ObjectNode input) {
        return withDefaults(given(input));
    }

    /** The settings of a client after an update: what the request leaves out is reset. */
    ObjectNode updated(ObjectNode input, ObjectNode client) {
        ObjectNode settings = given(input);
        if (omission == Omission.KEEP) {
            MEASURED_TO_BE_KEPT.forEach(name -> settings.putIfAbsent(name, client.get(name)));
        }
        if (client.has("RefreshTokenRotation") && !settings.has("RefreshTokenRotation")) {
            settings.putObject("RefreshTokenRotation").put("Feature", "DISABLED");
        }
        return withDefaults(settings);
    }

    /** Puts a client's settings in the place of those it had. */
    void replace(ObjectNode client, ObjectNode settings) {
        client.remove(names);
        client.setAll(settings);
    }

    private ObjectNode given(ObjectNode input) {
        ObjectNode settings = Json.MAPPER.createObjectNode();
        names.stream()
                .filter(name -> input.hasNonNull(name) && !isEmptyList(input.get(name)))
                .forEach(name -> settings.set(name, input.get(name).deepCopy()));
        sort(settings, "ReadAttributes");
        sort(settings, "WriteAttributes");
        return settings;
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }

    private static void sort(ObjectNode settings, String name) {
        if (settings.get(name) instanceof ArrayNode list) {
            List<String> sorted = StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asText)
                    .sorted()
                    .toList();
            list.removeAll();
            sorted.forEach(list::add);
        }
    }

    private static ObjectNode withDefaults(ObjectNode settings) {
        settings.putIfAbsent("TokenValidityUnits", Json.MAPPER.createObjectNode());
        putDefault(settings, "AllowedOAuthFlowsUserPoolClient", false);
        putDefault(settings, "EnablePropagateAdditionalUserContextData", false);
        putDefault(settings, "EnableTokenRevocation", true);
        putDefault(settings, "AuthSessionValidity", 3);
        if (settings.path("RefreshTokenValidity").asInt() == 0) {
            settings.put("RefreshTokenValidity", Token.REFRESH.thirtyDays(settings));
        }
        if (settings.get("RefreshTokenRotation") instanceof ObjectNode rotation) {
            putDefault(rotation, "RetryGracePeriodSeconds", 0);
        }
        return settings;
    }

    private static void putDefault(ObjectNode object, String name, Object value) {
        if (!object.hasNonNull(name)) {
            object.set(name, Json.MAPPER.valueToTree(value));
        }
    }
}
