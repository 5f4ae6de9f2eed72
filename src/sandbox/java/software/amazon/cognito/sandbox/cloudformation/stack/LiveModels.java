package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceTypes;

/** The models of a stack's resources as their service has them, read at most once while they do not change. */
public final class LiveModels {
    private final ResourceTypes types;
    private final Secrets secrets;
    /** Two types may manage one thing: then only the model that was read last is known. */
    private final Map<ObjectNode, Known> byIdentifier = new ConcurrentHashMap<>();

    private record Known(String type, ObjectNode model) {}

    public LiveModels(ResourceTypes types, Secrets secrets) {
        this.types = types;
        this.secrets = secrets;
    }

    /** Reads a resource unless its model is known. */
    ObjectNode of(StackResource resource) throws ProvisioningException {
        Known known = byIdentifier.get(resource.identifier());
        return known != null && known.type().equals(resource.type())
                ? known.model()
                : know(resource, types.get(resource.type()).read(resource.identifier()));
    }

    /** Takes the model that an operation answered. */
    ObjectNode know(StackResource resource, ObjectNode model) {
        model.fields().forEachRemaining(field -> {
            if (Secrets.isSecret(field.getKey())) {
                secrets.add(
                        resource.logicalId(), field.getKey(), field.getValue().asText());
            }
        });
        byIdentifier.put(resource.identifier(), new Known(resource.type(), model));
        return model;
    }

    /** Forgets a model that is about to change. */
    void forget(StackResource resource) {
        byIdentifier.remove(resource.identifier());
    }
}
