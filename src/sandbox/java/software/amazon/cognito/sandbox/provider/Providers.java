package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;

/** The resource types that the sandbox can deploy. */
public final class Providers {
    private static final List<RegistryType> REGISTRY_TYPES = List.of(
            new RegistryType(
                    "aws-cognito-userpoolclient.json",
                    "software.amazon.cognito.userpoolclient.Entrypoint",
                    "ClientName"),
            new RegistryType(
                    "aws-cognito-manageduserpoolclient.json",
                    "software.amazon.cognito.manageduserpoolclient.Entrypoint",
                    "Name"));

    private Providers() {}

    /**
     * Where the handler jar has a type's schema and entry point.
     *
     * @param label the property that names a resource
     */
    private record RegistryType(String schemaFile, String entryClass, String label) {}

    /** All providers by type name: those of the handler jar, and those that need no handler. */
    public static Map<String, ResourceProvider> all(
            List<RegistryProvider> registryTypes, CognitoApi api, Retries retries) {
        Map<String, ResourceProvider> providers = cognito(api, retries);
        registryTypes.forEach(provider -> add(providers, provider));
        return providers;
    }

    /** The providers of the types that the handler jar serves. */
    public static List<RegistryProvider> registryTypes(HandlerJar jar, Caller caller, Retries retries)
            throws IOException {
        List<RegistryProvider> providers = new ArrayList<>();
        for (RegistryType type : REGISTRY_TYPES) {
            providers.add(registryType(type, jar, caller, retries));
        }
        return providers;
    }

    /** The providers that need no handler, by type name. */
    public static Map<String, ResourceProvider> cognito(CognitoApi api, Retries retries) {
        Map<String, ResourceProvider> providers = new LinkedHashMap<>();
        add(providers, CognitoProvider.userPool(new TypeSchema(ResourceSchema.userPool()), api, retries));
        add(
                providers,
                CognitoProvider.resourceServer(new TypeSchema(ResourceSchema.userPoolResourceServer()), api, retries));
        add(
                providers,
                CognitoProvider.identityProvider(
                        new TypeSchema(ResourceSchema.userPoolIdentityProvider()), api, retries));
        add(providers, new OpenSearchProvider(new TypeSchema(ResourceSchema.openSearchDomain()), api.http(), retries));
        return providers;
    }

    /**
     * A provider of app clients that needs no handler, for where the handlers are under test.
     *
     * @param schema of AWS::Cognito::UserPoolClient
     */
    public static ResourceProvider userPoolClient(ResourceSchema schema, CognitoApi api, Retries retries) {
        return CognitoProvider.userPoolClient(new TypeSchema(schema), api, retries);
    }

    /** The schemas of the types that the handler jar serves. */
    public static List<JsonNode> handlerSchemas(HandlerJar jar) throws IOException {
        List<JsonNode> schemas = new ArrayList<>();
        for (RegistryType type : REGISTRY_TYPES) {
            schemas.add(jar.resource(type.schemaFile()));
        }
        return schemas;
    }

    private static void add(Map<String, ResourceProvider> providers, ResourceProvider provider) {
        providers.put(provider.schema().typeName(), provider);
    }

    private static RegistryProvider registryType(RegistryType type, HandlerJar jar, Caller caller, Retries retries)
            throws IOException {
        byte[] json = jar.resource(type.schemaFile()).toString().getBytes(StandardCharsets.UTF_8);
        TypeSchema schema = new TypeSchema(ResourceSchema.read(new ByteArrayInputStream(json)));
        ResourceTypeHandler handler = new ResourceTypeHandler(
                jar.entryPoint(type.entryClass()),
                schema.typeName(),
                caller,
                schema::timeout,
                Waiter.SLEEP,
                InstantSource.system(),
                event -> {});
        return new RegistryProvider(schema, handler, type.label(), retries);
    }
}
