package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * Provides AWS::OpenSearchService::Domain by the API of Amazon OpenSearch Service, without search: what of a domain has
 * nothing to do with Cognito is accepted in a template and otherwise ignored.
 *
 * @param http leads to the sandbox, which answers for OpenSearch where it answers for Cognito
 */
record OpenSearchProvider(TypeSchema schema, SignedHttp http, Retries retries) implements ResourceProvider {
    private static final String PATH = "/2021-01-01/opensearch/domain";
    private static final int MAX_NAME = 28;
    private static final String NAME = "DomainName";
    private static final List<String> NOTICED = List.of(NAME, "EngineVersion", "CognitoOptions");
    /** By property. */
    private static final Map<String, String> STATUS = Map.of(
            "Id", "DomainId",
            "Arn", "ARN",
            "DomainArn", "ARN",
            "DomainEndpoint", "Endpoint");

    @Override
    public String ref(ObjectNode identifier) {
        return identifier.get(NAME).asText();
    }

    @Override
    public ObjectNode listScope(ObjectNode properties) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException {
        return model(send(SdkHttpMethod.POST, PATH, named(origin, properties).retain(NOTICED)));
    }

    @Override
    public ObjectNode read(ObjectNode identifier) throws ProvisioningException {
        return model(send(SdkHttpMethod.GET, path(identifier), identifier));
    }

    @Override
    public ObjectNode update(RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
            throws ProvisioningException {
        ObjectNode input = properties.deepCopy().retain(NOTICED).without(List.of(NAME));
        input.putIfAbsent(
                "CognitoOptions", JsonNodeFactory.instance.objectNode().put("Enabled", false));
        send(SdkHttpMethod.POST, path(identifier) + "/config", input);
        return read(identifier);
    }

    @Override
    public void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException {
        send(SdkHttpMethod.DELETE, path(identifier), identifier);
    }

    @Override
    public List<ObjectNode> list(ObjectNode scope) throws ProvisioningException {
        List<ObjectNode> identifiers = new ArrayList<>();
        send(SdkHttpMethod.GET, "/2021-01-01/domain", scope)
                .path("DomainNames")
                .forEach(domain -> schema.identifier(domain).ifPresent(identifiers::add));
        return identifiers;
    }

    @Override
    public List<Difference> differences(ObjectNode properties, ObjectNode model) {
        return Difference.between(schema, properties.deepCopy().retain(NOTICED), model);
    }

    @Override
    public boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model) {
        return differences(named(origin, properties), model).isEmpty();
    }

    /** Names of domains are short and in lower case. */
    private static ObjectNode named(RequestOrigin origin, ObjectNode properties) {
        String derived = origin.physicalName().toLowerCase(Locale.ROOT);
        ObjectNode named = properties.deepCopy();
        named.putIfAbsent(
                NAME,
                JsonNodeFactory.instance.textNode(derived.substring(Math.max(0, derived.length() - MAX_NAME))
                        .replaceFirst("^[^a-z]+", "")));
        return named;
    }

    private JsonNode send(SdkHttpMethod method, String path, JsonNode input) throws ProvisioningException {
        return retries.run(() -> http.send(
                SignedHttp.Service.OPENSEARCH,
                SdkHttpFullRequest.builder()
                        .method(method)
                        .encodedPath(path)
                        .putHeader("Content-Type", "application/json"),
                input));
    }

    private static String path(ObjectNode identifier) {
        return PATH + "/" + identifier.get(NAME).asText();
    }

    private static ObjectNode model(JsonNode response) {
        JsonNode status = response.path("DomainStatus");
        ObjectNode model = TypeSchema.pick(status, NOTICED);
        STATUS.forEach((property, name) -> model.set(property, status.get(name)));
        return model;
    }
}
