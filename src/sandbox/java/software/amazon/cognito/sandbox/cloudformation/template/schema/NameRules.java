package software.amazon.cognito.sandbox.cloudformation.template.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Suggestion;

/** Which properties there may be, and must be. */
final class NameRules {
    private final List<Violation> violations = new ArrayList<>();

    private NameRules() {}

    static List<Violation> violations(JsonNode properties, SchemaNode schema) {
        NameRules rules = new NameRules();
        rules.check(properties, schema, JsonPointer.empty());
        return rules.violations;
    }

    private void check(JsonNode value, SchemaNode schema, JsonPointer at) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), schema.items(), at.appendIndex(i));
            }
        }
        if (value.isObject()) {
            checkNames(value, schema, at);
            value.fields()
                    .forEachRemaining(member -> check(
                            member.getValue(), schema.property(member.getKey()), at.appendProperty(member.getKey())));
        }
    }

    private void checkNames(JsonNode object, SchemaNode schema, JsonPointer at) {
        schema.required().stream()
                .filter(name -> !object.has(name))
                .forEach(name -> add(at, Violation.path(at.appendProperty(name)) + " is missing"));
        object.fieldNames().forEachRemaining(name -> {
            if (!schema.allows(name)) {
                JsonPointer pointer = at.appendProperty(name);
                add(
                        pointer,
                        Violation.path(pointer) + " is not a property" + Suggestion.of(name, schema.propertyNames()));
            }
        });
    }

    private void add(JsonPointer pointer, String message) {
        violations.add(new Violation(pointer, true, message));
    }
}
