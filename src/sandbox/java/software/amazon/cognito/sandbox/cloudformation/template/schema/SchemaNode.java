package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a resource schema says of one place; a missing node where it says nothing. */
record SchemaNode(JsonNode document, JsonNode rule) {
    /** The type that the schema names; empty when it names none, or several. */
    String type() {
        return rule.path("type").asText();
    }

    SchemaNode property(String name) {
        JsonNode property = rule.path("properties").path(name);
        return dereferenced(
                property.isMissingNode() ? ofPattern(name).orElse(rule.path("additionalProperties")) : property);
    }

    SchemaNode items() {
        return dereferenced(rule.path("items"));
    }

    /** What the schema says of a value inside this one. */
    SchemaNode at(JsonPointer pointer) {
        if (pointer.matches()) {
            return this;
        }
        SchemaNode next = type().equals("array") ? items() : property(pointer.getMatchingProperty());
        return next.at(pointer.tail());
    }

    /** Whether it allows no properties but those that it names. */
    boolean isClosed() {
        return rule.path("additionalProperties").isBoolean()
                && !rule.path("additionalProperties").booleanValue();
    }

    /** Whether there may be a property of this name. */
    boolean allows(String name) {
        return !isClosed() || propertyNames().contains(name) || ofPattern(name).isPresent();
    }

    private Optional<JsonNode> ofPattern(String name) {
        return rule.path("patternProperties").properties().stream()
                .filter(pattern ->
                        Pattern.compile(pattern.getKey()).matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Set<String> propertyNames() {
        Set<String> names = new TreeSet<>();
        rule.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Set<String> required() {
        Set<String> names = new TreeSet<>();
        rule.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private SchemaNode dereferenced(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual()
                ? dereferenced(document.at(reference.asText().substring(1)))
                : new SchemaNode(document, node);
    }
}
