package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Provides a type that needs no handler, such as AWS::Cognito::UserPool, by the Cognito API itself: the operations are
 * named after one noun and most properties are called the same there.
 */
final class CognitoProvider implements ResourceProvider {
    /**
     * Taken as they are given, and not read back: the attributes are described in another form, and the rest belongs to
     * operations that are not simulated, such as SetUserPoolMfaConfig.
     */
    private static final Set<String> UNREADABLE = Set.of(
            "Schema",
            "EmailAuthenticationMessage",
            "EmailAuthenticationSubject",
            "EnabledMfas",
            "IssuerConfiguration",
            "KeyConfiguration",
            "WebAuthnFactorConfiguration",
            "WebAuthnRelyingPartyID",
            "WebAuthnUserVerification");

    private final TypeSchema schema;
    private final CognitoApi api;
    private final Retries retries;
    private final Noun noun;

    private CognitoProvider(TypeSchema schema, CognitoApi api, Retries retries, Noun noun) {
        this.schema = schema;
        this.api = api;
        this.retries = retries;
        this.noun = noun;
    }

    /**
     * What the API calls things.
     *
     * @param requestNames by property name, where a request has another
     * @param propertyNames by a response's name, where a property has another
     * @param listScope the properties that a list needs
     * @param list the member of an answer that holds a page of a list
     * @param ref the property that {@code Ref} gives
     * @param label the property that the user knows the resource by
     */
    private record Noun(
            String name,
            Map<String, String> requestNames,
            Map<String, String> propertyNames,
            List<String> listScope,
            int pageSize,
            String list,
            String ref,
            String label) {}

    static ResourceProvider userPool(TypeSchema schema, CognitoApi api, Retries retries) {
        Noun noun = new Noun(
                "UserPool",
                Map.of("UserPoolName", "PoolName"),
                Map.of("Id", "UserPoolId", "Name", "UserPoolName", "SchemaAttributes", "Schema"),
                List.of(),
                60,
                "UserPools",
                "UserPoolId",
                "UserPoolName");
        return new CognitoProvider(schema, api, retries, noun);
    }

    static ResourceProvider resourceServer(TypeSchema schema, CognitoApi api, Retries retries) {
        Noun noun = new Noun(
                "ResourceServer",
                Map.of(),
                Map.of(),
                List.of("UserPoolId"),
                50,
                "ResourceServers",
                "Identifier",
                "Identifier");
        return new CognitoProvider(schema, api, retries, noun);
    }

    static ResourceProvider identityProvider(TypeSchema schema, CognitoApi api, Retries retries) {
        Noun noun = new Noun(
                "IdentityProvider",
                Map.of(),
                Map.of(),
                List.of("UserPoolId"),
                60,
                "Providers",
                "ProviderName",
                "ProviderName");
        return new CognitoProvider(schema, api, retries, noun);
    }

    static ResourceProvider userPoolClient(TypeSchema schema, CognitoApi api, Retries retries) {
        Noun noun = new Noun(
                "UserPoolClient",
                Map.of(),
                Map.of(),
                List.of("UserPoolId"),
                60,
                "UserPoolClients",
                "ClientId",
                "ClientName");
        return new CognitoProvider(schema, api, retries, noun);
    }

    @Override
    public TypeSchema schema() {
        return schema;
    }

    @Override
    public String ref(ObjectNode identifier) {
        return identifier.get(noun.ref()).asText();
    }

    @Override
    public ObjectNode listScope(ObjectNode properties) {
        return TypeSchema.pick(properties, noun.listScope());
    }

    @Override
    public ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException {
        return model(call("Create" + noun.name(), renamed(labelled(origin, properties), noun.requestNames())));
    }

    @Override
    public ObjectNode read(ObjectNode identifier) throws ProvisioningException {
        return model(call("Describe" + noun.name(), identifier));
    }

    @Override
    public ObjectNode update(RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
            throws ProvisioningException {
        ObjectNode input = labelled(origin, properties).without(schema.createOnly());
        call("Update" + noun.name(), renamed(input, noun.requestNames()).setAll(identifier));
        return read(identifier);
    }

    @Override
    public void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException {
        call("Delete" + noun.name(), identifier);
    }

    @Override
    public List<ObjectNode> list(ObjectNode scope) throws ProvisioningException {
        List<ObjectNode> identifiers = new ArrayList<>();
        ObjectNode input = scope.deepCopy().put("MaxResults", noun.pageSize());
        JsonNode page;
        do {
            page = call("List" + noun.name() + "s", input);
            page.path(noun.list()).forEach(entry -> schema.identifier(
                            renamed(entry, noun.propertyNames()).setAll(scope))
                    .ifPresent(identifiers::add));
            input.set("NextToken", page.get("NextToken"));
        } while (page.hasNonNull("NextToken"));
        return identifiers;
    }

    @Override
    public List<Difference> differences(ObjectNode properties, ObjectNode model) {
        return Difference.between(schema, properties.deepCopy().without(UNREADABLE), model);
    }

    @Override
    public boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model) {
        return differences(labelled(origin, properties), model).isEmpty();
    }

    private ObjectNode labelled(RequestOrigin origin, ObjectNode properties) {
        return properties.has(noun.label())
                ? properties.deepCopy()
                : properties.deepCopy().put(noun.label(), origin.physicalName());
    }

    private JsonNode call(String operation, JsonNode input) throws ProvisioningException {
        return retries.run(() -> api.call(operation, input));
    }

    private ObjectNode model(JsonNode response) {
        ObjectNode model = renamed(response.path(noun.name()), noun.propertyNames());
        if (schema.readOnly().contains("ProviderName")) {
            String name = "cognito-idp." + api.region() + ".amazonaws.com/"
                    + model.path("UserPoolId").asText();
            model.put("ProviderName", name).put("ProviderURL", "https://" + name);
        }
        return model.retain(schema.properties()).without(UNREADABLE);
    }

    private static ObjectNode renamed(JsonNode object, Map<String, String> names) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.fields()
                .forEachRemaining(
                        field -> renamed.set(names.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
        return renamed;
    }
}
