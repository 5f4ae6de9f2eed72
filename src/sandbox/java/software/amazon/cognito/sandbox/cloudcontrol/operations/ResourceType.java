package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** A resource type with the rules that the service applies before a handler runs. */
public final class ResourceType {
    private static final String VALIDATION = "ValidationException";

    private final RegistryProvider provider;
    private final ModelSchema modelSchema;
    private final ModelSchema listSchema;

    ResourceType(RegistryProvider provider) {
        this.provider = provider;
        JsonNode document = document();
        modelSchema = new ModelSchema(document);
        ObjectNode list = document.deepCopy();
        list.set("required", document.at("/handlers/list/handlerSchema/required"));
        listSchema = new ModelSchema(list);
    }

    RegistryProvider provider() {
        return provider;
    }

    public TypeSchema schema() {
        return provider.schema();
    }

    /** The schema as the registry has it. */
    JsonNode document() {
        return schema().document();
    }

    public String name() {
        return schema().typeName();
    }

    /** @throws AwsException UnsupportedActionException when the type has no such handler */
    public void require(Action action) {
        if (!document().path("handlers").has(action.name().toLowerCase(Locale.ROOT))) {
            throw AwsException.client(
                    "UnsupportedActionException",
                    "Resource type " + name() + " does not support " + action + " action");
        }
    }

    /**
     * Reads an identifier: the values of the primary identifier's properties with {@code |} between them, or a JSON
     * object of the properties.
     *
     * @throws AwsException ValidationException
     */
    public ObjectNode identifier(String text) {
        List<String> names = schema().primaryIdentifier();
        ObjectNode identifier = text.startsWith("{")
                ? object(text, "Identifier")
                : schema().identifier(text).orElseGet(Json.MAPPER::createObjectNode);
        boolean fits = identifier.size() == names.size()
                && names.stream()
                        .map(identifier::path)
                        .allMatch(value -> value.isTextual() && !value.asText().isEmpty());
        if (!fits) {
            throw AwsException.client(
                    VALIDATION, "Identifier %s is not valid for identifier %s".formatted(text, pointers(names)));
        }
        return identifier;
    }

    /**
     * Reads what a create asks for.
     *
     * @throws AwsException when it is not JSON, names a read-only property or breaks the schema
     */
    public ObjectNode desiredState(String json) {
        ObjectNode desired = object(json, "DesiredState");
        List<String> readOnly =
                schema().readOnly().stream().filter(desired::has).toList();
        if (!readOnly.isEmpty()) {
            throw AwsException.client(
                    "InvalidRequestException",
                    "Invalid desired state: readOnlyProperties %s cannot be specified: the service sets them"
                            .formatted(pointers(readOnly)));
        }
        requireValid(desired);
        return desired;
    }

    /**
     * Reads the resource and applies a patch.
     *
     * @throws AwsException when the read fails or the patch breaks a rule
     */
    public ResourceRequest.Work update(ObjectNode identifier, String patchDocument) {
        if (!(json(patchDocument, "PatchDocument") instanceof ArrayNode operations)) {
            throw AwsException.client(VALIDATION, "PatchDocument is not a JSON array of operations (RFC 6902)");
        }
        ObjectNode current = read(identifier);
        ObjectNode patched = new Patch(operations).apply(current);
        Optional<String> warning = PositionWarning.of(document(), operations, current, patched);
        requireUnchanged("readOnlyProperties", VALIDATION, schema().readOnly(), current, patched);
        requireUnchanged("createOnlyProperties", "NotUpdatableException", schema().createOnly(), current, patched);
        patched.remove(schema().readOnly());
        current.remove(schema().readOnly());
        requireValid(patched);
        return new ResourceRequest.Work(patched, current, warning.orElse(null));
    }

    /** @throws AwsException when the handler fails, such as ResourceNotFoundException */
    public ObjectNode read(ObjectNode identifier) {
        try {
            return provider.read(identifier);
        } catch (ProvisioningException e) {
            throw HandlerErrors.exception(name(), e);
        }
    }

    /**
     * Lists one page of the handler's.
     *
     * @param resourceModel JSON of the properties that the list handler needs
     * @param nextToken null for the first page
     * @param maxResults null for as many as the handler lists at once
     * @throws AwsException when one of them is missing, or the handler fails
     */
    ProgressEvent list(Optional<String> resourceModel, String nextToken, Integer maxResults) {
        ObjectNode scope = object(resourceModel.orElse("{}"), "ResourceModel");
        String violations = listSchema.violations(scope);
        if (!violations.isEmpty()) {
            throw AwsException.client(
                    "InvalidRequestException",
                    "Missing Or Invalid ResourceModel property in %s list handler request input. Required property: (%s)"
                            .formatted(name(), violations));
        }
        try {
            return provider.page(scope, nextToken, maxResults);
        } catch (ProvisioningException e) {
            throw HandlerErrors.exception(name(), e);
        }
    }

    /** A model with its identifier, as the service describes a resource. */
    public ObjectNode description(ObjectNode model) {
        ObjectNode description = Json.MAPPER.createObjectNode();
        schema().identifier(model).ifPresent(identifier -> description.put("Identifier", schema().text(identifier)));
        return description.put("Properties", model.toString());
    }

    private void requireValid(ObjectNode model) {
        String violations = modelSchema.violations(model);
        if (!violations.isEmpty()) {
            throw AwsException.client(VALIDATION, "Model validation failed (" + violations + ")");
        }
    }

    private static void requireUnchanged(
            String kind, String error, List<String> names, ObjectNode current, ObjectNode patched) {
        List<String> changed = names.stream()
                .filter(name -> !current.path(name).equals(patched.path(name)))
                .toList();
        if (!changed.isEmpty()) {
            throw AwsException.client(
                    error, "Invalid patch update: %s %s cannot be updated".formatted(kind, pointers(changed)));
        }
    }

    private static ObjectNode object(String json, String member) {
        if (json(json, member) instanceof ObjectNode object) {
            return object;
        }
        throw AwsException.client(VALIDATION, member + " is not a JSON object");
    }

    private static JsonNode json(String json, String member) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? "too deep or too long"
                    : "line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw AwsException.client(VALIDATION, member + " is not JSON: " + where);
        }
    }

    private static List<String> pointers(List<String> names) {
        return names.stream().map(name -> "/properties/" + name).toList();
    }
}
