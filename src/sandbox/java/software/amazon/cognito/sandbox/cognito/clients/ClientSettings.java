package software.amazon.cognito.sandbox.cognito.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.cognito.rules.Token;
import software.amazon.cognito.sandbox.http.Json;

/** What a client is configured to after a create or an update: what the request says, and defaults for the rest. */
public final class ClientSettings {
    private static final List<String> NO_SETTINGS =
            List.of("UserPoolId", "ClientId", "ClientName", "PublishSecretsInAWSSecretsManager");
    private static final List<String> MEASURED_TO_BE_KEPT =
            List.of("EnableTokenRevocation", "AuthSessionValidity", "RefreshTokenValidity");

    private static final String ROTATION = "RefreshTokenRotation";

    private final List<String> names;
    private final boolean keeps;

    /** @param keeps whether an update keeps the three settings that the service was seen to keep */
    public ClientSettings(ApiModel model, boolean keeps) {
        names = model.request("UpdateUserPoolClient").members().keySet().stream()
                .filter(name -> !NO_SETTINGS.contains(name))
                .toList();
        this.keeps = keeps;
    }

    /** The settings of a new client. */
    ObjectNode created(ObjectNode input) {
        return withDefaults(given(input));
    }

    /**
     * The settings of a client after an update: what the request leaves out is reset. A rotation that was ever set stays
     * in the answers, DISABLED (terraform-provider-aws 43531, 47374).
     */
    ObjectNode updated(ObjectNode input, ObjectNode client) {
        ObjectNode settings = given(input);
        if (keeps) {
            MEASURED_TO_BE_KEPT.forEach(name -> settings.putIfAbsent(name, client.get(name)));
        }
        if (client.has(ROTATION) && !settings.has(ROTATION)) {
            settings.putObject(ROTATION).put("Feature", "DISABLED");
        }
        return withDefaults(settings);
    }

    /**
     * Whether refresh tokens rotate as far as the rules can see: where an update is silent they still see what is stored,
     * though the update turns it off (terraform-provider-aws 47196, 2026-04).
     */
    static boolean rotates(ObjectNode input, ObjectNode client) {
        ObjectNode source = input.has(ROTATION) ? input : client;
        return "ENABLED".equals(source.path(ROTATION).path("Feature").asText());
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
                .forEach(name -> settings.set(name, kept(input.get(name))));
        return settings;
    }

    /** Lists are kept sorted, and each element once (go-to-k/cdk-real-drift 875; AWS's own type, recorded 2026-06). */
    private static JsonNode kept(JsonNode value) {
        if (!value.isArray()) {
            return value.deepCopy();
        }
        ArrayNode list = Json.MAPPER.createArrayNode();
        StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .forEach(list::add);
        return list;
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
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
        if (settings.get(ROTATION) instanceof ObjectNode rotation) {
            completeRotation(rotation);
        }
        return settings;
    }

    /** A grace period of 0 where none is given, and always where the rotation is off (terraform-provider-aws 45650). */
    private static void completeRotation(ObjectNode rotation) {
        if ("DISABLED".equals(rotation.path("Feature").asText())) {
            rotation.remove("RetryGracePeriodSeconds");
        }
        putDefault(rotation, "RetryGracePeriodSeconds", 0);
    }

    private static void putDefault(ObjectNode object, String name, Object value) {
        if (!object.hasNonNull(name)) {
            object.set(name, Json.MAPPER.valueToTree(value));
        }
    }
}
