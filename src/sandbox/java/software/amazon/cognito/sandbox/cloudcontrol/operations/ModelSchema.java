package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;

/** Validates models against a resource type's schema, by the library that the registry's own validator is made of. */
public final class ModelSchema {
    private final Schema schema;

    ModelSchema(JsonNode document) {
        schema = SchemaLoader.builder()
                .draftV7Support()
                .schemaJson(new JSONObject(document.toString()))
                .build()
                .load()
                .build();
    }

    /** What is wrong with a model, a line each, in the service's words; empty when nothing is. */
    String violations(ObjectNode model) {
        try {
            schema.validate(new JSONObject(model.toString()));
            return "";
        } catch (ValidationException e) {
            return leaves(e).map(ModelSchema::line).distinct().collect(Collectors.joining("\n"));
        }
    }

    private static Stream<ValidationException> leaves(ValidationException e) {
        return e.getCausingExceptions().isEmpty()
                ? Stream.of(e).filter(leaf -> !"allOf".equals(leaf.getKeyword()))
                : e.getCausingExceptions().stream().flatMap(ModelSchema::leaves);
    }

    /** The library quotes values that fail a pattern or an enum; they may be meant to stay private. */
    private static String line(ValidationException e) {
        String failed = "%s: failed validation constraint for keyword [%s]"
                .formatted(e.getPointerToViolation(), e.getKeyword());
        if (e.getViolatedSchema() instanceof EnumSchema values) {
            return failed + ": must be one of " + values.getPossibleValuesAsList();
        }
        return e.getViolatedSchema() instanceof StringSchema text && "pattern".equals(e.getKeyword())
                ? failed + ": must match " + text.getPattern()
                : e.getMessage();
    }
}
