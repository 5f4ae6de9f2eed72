package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;

/** The schema of a resource type, as the CloudFormation registry has it. */
public final class ResourceSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final Schema validator;
    private final boolean propertiesAreAttributes;

    private ResourceSchema(JsonNode document, boolean propertiesAreAttributes) {
        this.document = document;
        this.propertiesAreAttributes = propertiesAreAttributes;
        this.validator = SchemaLoader.builder()
                .draftV7Support()
                .schemaJson(new JSONObject(document.toString()))
                .build()
                .load()
                .build();
    }

    /**
     * Reads a resource type's schema; the stream is not closed.
     *
     * @throws UncheckedIOException when it cannot be read, or is not JSON
     */
    public static ResourceSchema read(InputStream json) {
        try {
            return new ResourceSchema(MAPPER.readTree(json), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The schema of a type of which {@code Fn::GetAtt} can ask for every property, too, as of many older types of AWS.
     */
    public static ResourceSchema withPropertiesAsAttributes(JsonNode document) {
        return new ResourceSchema(document, true);
    }

    /** The schema of AWS::Cognito::UserPool, a type that the sandbox provides without a handler. */
    public static ResourceSchema userPool() {
        return own("aws-cognito-userpool.json");
    }

    /** The schema of AWS::Cognito::UserPoolResourceServer, a type that the sandbox provides without a handler. */
    public static ResourceSchema userPoolResourceServer() {
        return own("aws-cognito-userpoolresourceserver.json");
    }

    /** The schema of AWS::Cognito::UserPoolIdentityProvider, a type that the sandbox provides without a handler. */
    public static ResourceSchema userPoolIdentityProvider() {
        return own("aws-cognito-userpoolidentityprovider.json");
    }

    /** The schema of AWS::OpenSearchService::Domain, a type that the sandbox provides without a handler. */
    public static ResourceSchema openSearchDomain() {
        return own("aws-opensearchservice-domain.json");
    }

    private static ResourceSchema own(String name) {
        try (InputStream json = ResourceSchema.class.getResourceAsStream(name)) {
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The resource type's name, such as {@code AWS::Cognito::UserPool}. */
    public String typeName() {
        return document.path("typeName").asText();
    }

    /** The schema of the same type under another name. */
    public ResourceSchema named(String typeName) {
        return new ResourceSchema(document.<ObjectNode>deepCopy().put("typeName", typeName), propertiesAreAttributes);
    }

    /** The whole document; not to be changed. */
    public JsonNode document() {
        return document;
    }

    /** The read-only properties, dotted when nested: what {@code Fn::GetAtt} can ask for. */
    public List<String> attributes() {
        List<String> names = new ArrayList<>();
        document.path("readOnlyProperties")
                .forEach(pointer -> names.add(
                        pointer.asText().substring("/properties/".length()).replace('/', '.')));
        return names;
    }

    /**
     * Whether {@code Fn::GetAtt} can ask for an attribute. Those that a type has are its read-only properties; a type
     * that takes any property has any attribute.
     */
    public boolean hasAttribute(String name) {
        String property = name.split("\\.")[0];
        return attributes().contains(name)
                || document.path("additionalProperties").asBoolean()
                || propertiesAreAttributes && root().propertyNames().contains(property);
    }

    /**
     * Converts scalars to the types of the schema as CloudFormation does: "5" and "true" to a number and a boolean where
     * the schema wants one, a number or a boolean to a string where it wants that.
     *
     * @return a copy; what cannot be converted is left as it is
     */
    public ObjectNode coerce(ObjectNode properties) {
        return (ObjectNode) Coercion.coerce(properties, root());
    }

    /** A copy without the properties that only the service sets: CloudFormation takes no notice of them. */
    public ObjectNode withoutReadOnly(ObjectNode properties) {
        ObjectNode given = properties.deepCopy();
        for (String path : attributes()) {
            int dot = path.lastIndexOf('.');
            JsonNode parent =
                    dot < 0 ? given : given.at("/" + path.substring(0, dot).replace('.', '/'));
            if (parent instanceof ObjectNode object) {
                object.remove(path.substring(dot + 1));
            }
        }
        return given;
    }

    /** What is wrong with properties that are already coerced, apart from those that only the service sets. */
    public List<Violation> violations(ObjectNode properties) {
        List<Violation> violations = new ArrayList<>();
        ObjectNode given = withoutReadOnly(properties);
        violations.addAll(NameRules.violations(given, root()));
        violations.addAll(ValueRules.violations(given, root(), validator));
        return violations;
    }

    private SchemaNode root() {
        return new SchemaNode(document, document);
    }
}
