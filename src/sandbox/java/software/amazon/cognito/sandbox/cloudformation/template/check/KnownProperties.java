package software.amazon.cognito.sandbox.cloudformation.template.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.Violation;
import software.amazon.cognito.sandbox.cloudformation.template.value.ListValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.ObjectValue;
import software.amazon.cognito.sandbox.cloudformation.template.value.Reference;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Unreadable;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** A resource's properties as far as they are known before a deployment, and where each stands in the template. */
final class KnownProperties {
    private static final String DYNAMIC_REFERENCE = "{{resolve:";

    private record Place(Position name, Position value) {}

    private final Scope scope;
    private final Predicate<Reference> isKnown;
    private final Problems problems;
    private final Map<JsonPointer, Place> places = new HashMap<>();
    private final Set<JsonPointer> unknown = new HashSet<>();
    private final ObjectNode json;

    KnownProperties(Resource resource, Scope scope, Predicate<Reference> isKnown, Problems problems) {
        this.scope = scope;
        this.isKnown = isKnown;
        this.problems = problems;
        this.json = (ObjectNode) evaluate(resource.properties(), JsonPointer.empty(), resource.position());
    }

    /** With a placeholder for each value that is not known. */
    ObjectNode json() {
        return json;
    }

    boolean isUnknown(JsonPointer pointer) {
        return unknown.contains(pointer);
    }

    /** The position of a violation, or of the function that gave the value. */
    Position position(Violation violation) {
        JsonPointer pointer = violation.pointer();
        while (!places.containsKey(pointer)) {
            pointer = pointer.head();
        }
        Place place = places.get(pointer);
        return violation.ofName() ? place.name() : place.value();
    }

    private JsonNode evaluate(Value value, JsonPointer at, Position name) {
        places.put(at, new Place(name, value.position()));
        if (value instanceof ObjectValue object) {
            return object(object, at);
        }
        if (value instanceof ListValue list) {
            return list(list, at);
        }
        return scalarOrFunction(value, at);
    }

    private ObjectNode object(ObjectValue value, JsonPointer at) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.members().forEach((name, member) -> {
            JsonNode known = evaluate(member.value(), at.appendProperty(name), member.namePosition());
            if (!known.isMissingNode()) {
                object.set(name, known);
            }
        });
        return object;
    }

    private ArrayNode list(ListValue value, JsonPointer at) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Value item : value.items()) {
            JsonNode known = evaluate(item, at.appendIndex(list.size()), item.position());
            if (!known.isMissingNode()) {
                list.add(known);
            }
        }
        return list;
    }

    private JsonNode scalarOrFunction(Value value, JsonPointer at) {
        if (!(value instanceof Unreadable) && value.references().allMatch(isKnown)) {
            try {
                JsonNode resolved = value.resolve(scope);
                if (!resolved.asText().contains(DYNAMIC_REFERENCE)) {
                    return resolved;
                }
            } catch (TemplateException e) {
                problems.add(e);
            }
        }
        unknown.add(at);
        return TextNode.valueOf("unknown at " + at);
    }
}
