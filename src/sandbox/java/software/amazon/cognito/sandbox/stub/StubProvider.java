package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import software.amazon.cognito.sandbox.provider.Difference;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RequestOrigin;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/**
 * Provides a type that is not simulated: keeps what a template says, and makes up what the service would add.
 *
 * @param attributes of new resources
 */
record StubProvider(TypeSchema schema, StubStore store, Attributes attributes) implements ResourceProvider {
    @Override
    public boolean isStub() {
        return true;
    }

    @Override
    public String ref(ObjectNode identifier) {
        return store.get(schema.typeName(), schema.text(identifier))
                .map(StubStore.Stub::ref)
                .orElseGet(() -> schema.text(identifier));
    }

    @Override
    public ObjectNode listScope(ObjectNode properties) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException {
        ObjectNode model = attributes.completed(origin, properties);
        String identifier = schema.text(schema.identifier(model).orElseThrow());
        if (store.get(schema.typeName(), identifier).isPresent()) {
            throw new ProvisioningException(
                    "AlreadyExists",
                    "Resource of type '" + schema.typeName() + "' with identifier '" + identifier + "' already exists.",
                    null);
        }
        store.put(
                schema.typeName(),
                identifier,
                new StubStore.Stub(origin.clientRequestToken(), attributes.ref(model), model));
        return model;
    }

    @Override
    public ObjectNode read(ObjectNode identifier) throws ProvisioningException {
        return stub(identifier).model();
    }

    @Override
    public ObjectNode update(RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
            throws ProvisioningException {
        StubStore.Stub before = stub(identifier);
        ObjectNode model = properties.deepCopy();
        before.model().fields().forEachRemaining(field -> {
            if (!previous.has(field.getKey())) {
                model.putIfAbsent(field.getKey(), field.getValue());
            }
        });
        store.put(schema.typeName(), schema.text(identifier), new StubStore.Stub(before.token(), before.ref(), model));
        return model;
    }

    @Override
    public void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException {
        if (!store.remove(schema.typeName(), schema.text(identifier))) {
            throw notFound(identifier);
        }
    }

    @Override
    public List<ObjectNode> list(ObjectNode scope) {
        return store.all(schema.typeName()).stream()
                .flatMap(stub -> schema.identifier(stub.model()).stream())
                .toList();
    }

    @Override
    public List<Difference> differences(ObjectNode properties, ObjectNode model) {
        return Difference.between(schema, properties, model);
    }

    @Override
    public boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model) {
        return schema.identifier(model)
                .flatMap(identifier -> store.get(schema.typeName(), schema.text(identifier)))
                .filter(stub -> stub.token().equals(origin.clientRequestToken()))
                .isPresent();
    }

    @Override
    public Optional<JsonNode> attribute(ObjectNode model, String name) {
        Optional<JsonNode> value = ResourceProvider.super.attribute(model, name);
        return value.isPresent() || !schema.takesAnyProperty()
                ? value
                : Optional.of(
                        attributes.madeUp(schema.text(schema.identifier(model).orElseThrow()), name));
    }

    private StubStore.Stub stub(ObjectNode identifier) throws ProvisioningException {
        return store.get(schema.typeName(), schema.text(identifier)).orElseThrow(() -> notFound(identifier));
    }

    private ProvisioningException notFound(ObjectNode identifier) {
        return new ProvisioningException(
                "NotFound",
                "Resource of type '" + schema.typeName() + "' with identifier '" + schema.text(identifier)
                        + "' was not found.",
                null);
    }
}
