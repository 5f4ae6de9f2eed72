package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.CompatibilityFlags;
import com.flipkart.zjsonpatch.InvalidJsonPatchException;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import java.util.EnumSet;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** A patch document, RFC 6902. */
public record Patch(JsonNode operations) {
    /** The service's limit for a model. */
    private static final int MOST_CHARACTERS = 262_144;

    /** RFC 6902, section 4.2: what is removed must exist. */
    private static final EnumSet<CompatibilityFlags> STRICT =
            EnumSet.of(CompatibilityFlags.FORBID_REMOVE_MISSING_OBJECT);

    /**
     * Applies the patch.
     *
     * @return the patched model; the given one is left as it is
     * @throws AwsException ValidationException when it does not apply
     */
    ObjectNode apply(ObjectNode model) {
        JsonNode patched = model;
        for (JsonNode operation : operations) {
            patched = bounded(apply(operation, patched));
        }
        if (patched instanceof ObjectNode object) {
            return object == model ? model.deepCopy() : object;
        }
        throw invalid("the result is not a JSON object");
    }

    private static JsonNode apply(JsonNode operation, JsonNode model) {
        try {
            return JsonPatch.apply(Json.MAPPER.createArrayNode().add(operation), model, STRICT);
        } catch (InvalidJsonPatchException e) {
            throw invalid(e.getMessage());
        } catch (JsonPatchApplicationException e) {
            throw invalid("[%s Operation] %s in source, path provided : %s"
                    .formatted(
                            e.getOperation(), problem(e), operation.path("path").asText()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw invalid("path " + operation.path("path").asText() + ": " + e.getMessage());
        }
    }

    /** After every operation: copies of copies, each twice as large, would exhaust the memory. */
    private static JsonNode bounded(JsonNode model) {
        try {
            if (Json.MAPPER.writeValueAsString(model).length() <= MOST_CHARACTERS) {
                return model;
            }
        } catch (JsonProcessingException e) {
            // Deeper than JSON is written.
        }
        throw invalid("the result is larger than %,d characters or too deep".formatted(MOST_CHARACTERS));
    }

    /** The library's own message of a failed test quotes both values. */
    private static String problem(JsonPatchApplicationException e) {
        return "TEST".equals(String.valueOf(e.getOperation())) ? "another value" : "noSuchPath";
    }

    private static AwsException invalid(String reason) {
        return AwsException.client("ValidationException", "Invalid patch document: " + reason);
    }
}
