package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceTypes;

/** What references mean while a stack is deployed: parameters, and the resources that have their final state. */
final class StackScope implements Scope {
    /** What stands for a value that a deployment makes starts like this. */
    static final String KNOWN_LATER = "(known after deployment: ";

    private final Map<String, JsonNode> parameters;
    private final ResourceTypes types;
    private final LiveModels models;
    private final Exports exports;
    private final Map<String, StackResource> ready = new ConcurrentHashMap<>();
    private final Map<String, StackResource> unknown = new HashMap<>();

    StackScope(Map<String, JsonNode> parameters, StackEnvironment environment) {
        this.parameters = parameters;
        this.types = environment.types();
        this.models = environment.models();
        this.exports = new Exports(environment);
    }

    /** A resource whose references can be resolved from now on. */
    void ready(StackResource resource) {
        ready.put(resource.logicalId(), resource);
    }

    /**
     * A resource whose attributes are known after the deployment only: a text that is in no resource stands for them.
     *
     * @param kept the resource when it stays the same one, so that its identifier is known; else null
     */
    void unknown(String logicalId, StackResource kept) {
        unknown.put(logicalId, kept);
    }

    @Override
    public JsonNode ref(String name) {
        if (parameters.containsKey(name)) {
            return parameters.get(name);
        }
        StackResource resource = unknown.containsKey(name) ? unknown.get(name) : ready.get(name);
        if (resource != null) {
            return TextNode.valueOf(types.get(resource.type()).ref(resource.identifier()));
        }
        return unknown.containsKey(name) ? knownLater(name) : null;
    }

    @Override
    public JsonNode getAtt(String logicalId, String attribute) {
        if (unknown.containsKey(logicalId)) {
            StackResource kept = unknown.get(logicalId);
            return kept != null && kept.identifier().has(attribute)
                    ? kept.identifier().get(attribute)
                    : knownLater(logicalId + "." + attribute);
        }
        return ready.containsKey(logicalId) ? read(ready.get(logicalId), attribute) : null;
    }

    @Override
    public JsonNode importValue(String exportName) {
        return exports.value(exportName);
    }

    private JsonNode read(StackResource resource, String attribute) {
        try {
            ObjectNode model = resource.identifier().has(attribute) ? resource.identifier() : models.of(resource);
            return types.get(resource.type()).attribute(model, attribute).orElse(null);
        } catch (ProvisioningException e) {
            throw new UnreadableException(resource.logicalId(), e);
        }
    }

    private static JsonNode knownLater(String reference) {
        return TextNode.valueOf(KNOWN_LATER + reference + ")");
    }

    /** A resource that something refers to cannot be read. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String logicalId, ProvisioningException cause) {
            super("Cannot read " + logicalId + ": " + cause.getMessage(), cause);
        }
    }
}
