package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.http.Json;

/** What a client is configured to after a create or an update: what the request says, and defaults for the rest. */
final class ClientSettings {
    /** The members of both requests and of the answer that a caller sets. */
    static final List<String> NAMES = List.of(
            "RefreshTokenValidity",
            "AccessTokenValidity",
            "IdTokenValidity",
            "TokenValidityUnits",
            "ReadAttributes",
            "WriteAttributes",
            "ExplicitAuthFlows",
            "SupportedIdentityProviders",
            "CallbackURLs",
            "LogoutURLs",
            "DefaultRedirectURI",
            "AllowedOAuthFlows",
            "AllowedOAuthScopes",
            "AllowedOAuthFlowsUserPoolClient",
            "AnalyticsConfiguration",
            "PreventUserExistenceErrors",
            "EnableTokenRevocation",
            "EnablePropagateAdditionalUserContextData",
            "AuthSessionValidity",
            "RefreshTokenRotation");

    private static final List<String> MEASURED_TO_BE_KEPT =
            List.of("EnableTokenRevocation", "AuthSessionValidity", "RefreshTokenValidity");

    private ClientSettings() {}

    static ObjectNode created(ObjectNode input) {
        ObjectNode settings = given(input);
        addDefaults(settings);
        return settings;
    }

    static ObjectNode updated(ObjectNode input, ObjectNode current, Omission omission) {
        ObjectNode settings = given(input);
        if (omission == Omission.KEEP) {
            MEASURED_TO_BE_KEPT.stream()
                    .filter(name -> !settings.has(name))
                    .forEach(name -> settings.set(name, current.get(name)));
        }
        if (current.has("RefreshTokenRotation") && !settings.has("RefreshTokenRotation")) {
            settings.putObject("RefreshTokenRotation").put("Feature", "DISABLED");
        }
        addDefaults(settings);
        return settings;
    }

    private static ObjectNode given(ObjectNode input) {
        ObjectNode settings = Json.MAPPER.createObjectNode();
        NAMES.stream()
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

    private static void addDefaults(ObjectNode settings) {
        settings.putIfAbsent("TokenValidityUnits", Json.MAPPER.createObjectNode());
        putDefault(settings, "AllowedOAuthFlowsUserPoolClient", false);
        putDefault(settings, "EnablePropagateAdditionalUserContextData", false);
        putDefault(settings, "EnableTokenRevocation", true);
        putDefault(settings, "AuthSessionValidity", 3);
        if (settings.path("RefreshTokenValidity").asInt(0) == 0) {
            settings.put(
                    "RefreshTokenValidity",
                    TokenUnit.of(settings, "RefreshToken").thirtyDays());
        }
        if (settings.get("RefreshTokenRotation") instanceof ObjectNode rotation) {
            putDefault(rotation, "RetryGracePeriodSeconds", 0);
        }
    }

    private static void putDefault(ObjectNode object, String name, Object value) {
        if (!object.hasNonNull(name)) {
            object.set(name, Json.MAPPER.valueToTree(value));
        }
    }
}
