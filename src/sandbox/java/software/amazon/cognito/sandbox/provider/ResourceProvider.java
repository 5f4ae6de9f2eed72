package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Creates, reads, updates, deletes and lists the resources of one type.
 *
 * <p>Models are objects of the type's properties. Identifiers are the part of a model that {@link
 * TypeSchema#primaryIdentifier()} names.
 */
public interface ResourceProvider {
    /** The type's schema. */
    TypeSchema schema();

    /** Whether it only keeps what templates say, and creates nothing. */
    default boolean isStub() {
        return false;
    }

    /** The value of an attribute, dotted when nested; empty when the resource has none. */
    default Optional<JsonNode> attribute(ObjectNode model, String name) {
        JsonNode value = model.at("/" + name.replace('.', '/'));
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    /** What {@code Ref} gives for a resource. */
    String ref(ObjectNode identifier);

    /** The part of a resource's properties that a list of its siblings needs. */
    ObjectNode listScope(ObjectNode properties);

    /**
     * Creates a resource.
     *
     * @return its model, read-only properties included
     * @throws ProvisioningException with the identifier when the resource exists nevertheless
     */
    ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException;

    /** Reads a resource. */
    ObjectNode read(ObjectNode identifier) throws ProvisioningException;

    /**
     * Updates a resource in place.
     *
     * @param previous the properties that the template had before; in a roll-back those that just failed; null when
     *     nobody knows
     * @return its model
     */
    ObjectNode update(RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
            throws ProvisioningException;

    /** Deletes a resource. */
    void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException;

    /** The identifiers of all resources in a scope. */
    List<ObjectNode> list(ObjectNode scope) throws ProvisioningException;

    /** How a resource differs from what a template says of it. */
    List<Difference> differences(ObjectNode properties, ObjectNode model);

    /**
     * Whether a resource of unknown origin is what an interrupted creation has made: it has the name that the template
     * gives and all of the properties, or, where the template gives none, a name that was derived for this creation.
     */
    boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model);
}
