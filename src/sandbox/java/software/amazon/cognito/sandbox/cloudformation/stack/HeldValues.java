package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;

/** The SSM parameters and secrets that the stacks of the sandbox made. */
record HeldValues(ResourceTypes types) implements ValueStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET_STRING = "SecretString";

    @Override
    public Optional<String> ssmParameter(String name) {
        return find("AWS::SSM::Parameter", List.of("Name"), name)
                .map(model -> model.path("Value").asText());
    }

    @Override
    public Optional<String> secret(String id) {
        return find("AWS::SecretsManager::Secret", List.of("Id", "Name"), id).map(HeldValues::secretString);
    }

    private Optional<ObjectNode> find(String type, List<String> names, String value) {
        ResourceProvider provider = types.get(type);
        try {
            for (ObjectNode identifier : provider.list(JsonNodeFactory.instance.objectNode())) {
                ObjectNode model = provider.read(identifier);
                if (names.stream().anyMatch(name -> model.path(name).asText().equals(value))) {
                    return Optional.of(model);
                }
            }
            return Optional.empty();
        } catch (ProvisioningException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a secret is given, or what the service would generate: any text will do. */
    private static String secretString(ObjectNode secret) {
        if (secret.has(SECRET_STRING)) {
            return secret.get(SECRET_STRING).asText();
        }
        String generated =
                "generated-" + Integer.toHexString(secret.path("Id").asText().hashCode());
        JsonNode rule = secret.path("GenerateSecretString");
        if (!rule.has("GenerateStringKey")) {
            return generated;
        }
        try {
            ObjectNode json =
                    (ObjectNode) JSON.readTree(rule.path("SecretStringTemplate").asText("{}"));
            return json.put(rule.get("GenerateStringKey").asText(), generated).toString();
        } catch (JsonProcessingException | ClassCastException e) {
            return generated;
        }
    }
}
