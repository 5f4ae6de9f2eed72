package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/**
 * The types that are not simulated: those of AWS, custom resources, nested stacks and modules. A stub is checked like the
 * real thing, and creates nothing.
 */
public final class StubTypes implements ResourceTypes {
    /** Whatever they are given, and whatever they are asked for: nobody but their author knows. */
    private static final Pattern OPEN =
            Pattern.compile("Custom::[\\w@-]{1,60}|AWS::CloudFormation::(CustomResource|Stack)"
                    + "|AWS::CDK::Metadata|\\w+::\\w+::\\w+::MODULE");

    private final AwsSchemas schemas;
    private final StubStore store;
    private final Caller caller;
    private final Map<String, Optional<ResourceProvider>> known = new ConcurrentHashMap<>();

    /** @param store takes what is stubbed, under the stack's own commits */
    public StubTypes(AwsSchemas schemas, MVStore store, Caller caller) {
        this.schemas = schemas;
        this.store = new StubStore(store);
        this.caller = caller;
    }

    @Override
    public Optional<ResourceProvider> find(String type) {
        return known.computeIfAbsent(type, this::provider);
    }

    @Override
    public Collection<String> names() {
        return schemas.names();
    }

    private Optional<ResourceProvider> provider(String type) {
        if (OPEN.matcher(type).matches()) {
            return Optional.of(provider(openSchema(type)));
        }
        return type.startsWith("AWS::") || type.startsWith("Alexa::")
                ? schemas.find(type).map(StubTypes::withoutUnreadablePatterns).map(this::provider)
                : Optional.empty();
    }

    private ResourceProvider provider(ObjectNode document) {
        TypeSchema schema = new TypeSchema(ResourceSchema.withPropertiesAsAttributes(document));
        return new StubProvider(schema, store, new Attributes(schema, caller));
    }

    private static ObjectNode openSchema(String type) {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("typeName", type).put("additionalProperties", true);
        schema.putObject("properties").putObject("PhysicalId").put("type", "string");
        schema.putArray("readOnlyProperties").add("/properties/PhysicalId");
        schema.putArray("primaryIdentifier").add("/properties/PhysicalId");
        return schema;
    }

    /** Some patterns are of other dialects of regular expressions. */
    private static ObjectNode withoutUnreadablePatterns(ObjectNode schema) {
        for (JsonNode parent : schema.findParents("pattern")) {
            JsonNode pattern = parent.get("pattern");
            if (pattern.isTextual() && !compiles(pattern.asText())) {
                ((ObjectNode) parent).remove("pattern");
            }
        }
        return schema;
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
