package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Action;

/**
 * What a deployment needs to know of a resource type's registry schema.
 *
 * @param template what templates are checked against
 */
public record TypeSchema(ResourceSchema template) {
    private static final String PROPERTIES = "/properties/";

    /** The schema as the registry has it. */
    public JsonNode document() {
        return template.document();
    }

    /** Such as {@code AWS::Cognito::UserPoolClient}. */
    public String typeName() {
        return template.typeName();
    }

    /** Whether it takes properties that the schema does not name. */
    public boolean takesAnyProperty() {
        return document().path("additionalProperties").asBoolean();
    }

    /** What the schema says of a property, such as {@code Endpoint/Port}; a missing node where it says nothing. */
    public JsonNode at(String path) {
        JsonNode schema = document();
        for (String name : path.split("/")) {
            schema = property(schema, name);
        }
        return schema;
    }

    /** The schema of the same type under another name. */
    public TypeSchema named(String typeName) {
        return new TypeSchema(template.named(typeName));
    }

    /** All properties, those at the top level. */
    List<String> properties() {
        List<String> names = new ArrayList<>();
        document().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Properties whose change replaces the resource. */
    public List<String> createOnly() {
        return propertyNames("createOnlyProperties");
    }

    /** Properties that only the service sets; {@code Fn::GetAtt} reads them. */
    public List<String> readOnly() {
        return propertyNames("readOnlyProperties");
    }

    /** Properties that a read does not return, so nobody can tell whether they drifted. */
    List<String> writeOnly() {
        return propertyNames("writeOnlyProperties");
    }

    /** The properties that together identify a resource. */
    public List<String> primaryIdentifier() {
        return propertyNames("primaryIdentifier");
    }

    /** The properties that a LIST must be given. */
    public List<String> listScope() {
        List<String> names = new ArrayList<>();
        document().at("/handlers/list/handlerSchema/required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** How long an operation may take; two hours where the schema does not say. */
    Duration timeout(Action action) {
        String handler = action.name().toLowerCase(Locale.ROOT);
        return Duration.ofMinutes(document()
                .path("handlers")
                .path(handler)
                .path("timeoutInMinutes")
                .asLong(120));
    }

    /** The primary identifier in a model; empty when the model does not hold all of it. */
    public Optional<ObjectNode> identifier(JsonNode model) {
        ObjectNode identifier = pick(model, primaryIdentifier());
        return identifier.size() == primaryIdentifier().size() ? Optional.of(identifier) : Optional.empty();
    }

    /** A primary identifier as one text: its values with {@code |} between them. */
    public String text(ObjectNode identifier) {
        return primaryIdentifier().stream()
                .map(name -> identifier.get(name).asText())
                .collect(Collectors.joining("|"));
    }

    /** Reads an identifier, its values with {@code |} between them; empty when it is none. */
    public Optional<ObjectNode> identifier(String text) {
        List<String> names = primaryIdentifier();
        String[] values = text.split("\\|", -1);
        if (values.length != names.size() || List.of(values).contains("")) {
            return Optional.empty();
        }
        ObjectNode identifier = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.length; i++) {
            identifier.put(names.get(i), values[i]);
        }
        return Optional.of(identifier);
    }

    static ObjectNode pick(JsonNode model, List<String> names) {
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = model.at("/" + name);
            if (!value.isMissingNode() && !value.isNull()) {
                picked.set(name, value);
            }
        }
        return picked;
    }

    /** The schema of a property of this schema, with references followed; a missing node for an unknown one. */
    JsonNode property(JsonNode parent, String name) {
        return follow(parent.path("properties").path(name));
    }

    /** The schema that a reference within the document points to, or the schema itself. */
    JsonNode follow(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? document().at(reference.substring(1)) : schema;
    }

    private List<String> propertyNames(String field) {
        List<String> names = new ArrayList<>();
        document().path(field).forEach(pointer -> names.add(pointer.asText().substring(PROPERTIES.length())));
        return names;
    }
}
