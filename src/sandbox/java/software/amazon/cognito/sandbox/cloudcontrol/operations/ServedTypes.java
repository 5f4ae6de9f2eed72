package software.amazon.cognito.sandbox.cloudcontrol.operations;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.cognito.sandbox.provider.OwnNamespace;
import software.amazon.cognito.sandbox.provider.RegistryProvider;

/** The types that Cloud Control serves, under AWS's namespace and under any of your own. */
public final class ServedTypes {
    private final List<RegistryProvider> providers;
    private final Map<String, ResourceType> types = new LinkedHashMap<>();
    private final Map<String, Optional<ResourceType>> ofOwnNamespaces = new ConcurrentHashMap<>();

    public ServedTypes(List<RegistryProvider> providers) {
        this.providers = providers;
        providers.stream().map(ResourceType::new).forEach(type -> types.put(type.name(), type));
    }

    /** Those that are served in any case. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(types.keySet());
    }

    /** The type of that name, of AWS or of a namespace of one's own; empty if it is not served. */
    public Optional<ResourceType> find(String name) {
        return types.containsKey(name)
                ? Optional.of(types.get(name))
                : ofOwnNamespaces.computeIfAbsent(
                        name, own -> OwnNamespace.provider(own, providers).map(ResourceType::new));
    }

    /** One that is known to be served. */
    ResourceType get(String name) {
        return find(name).orElseThrow();
    }
}
