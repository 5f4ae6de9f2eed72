package software.amazon.cognito.sandbox.provider;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource types that can be deployed. */
public interface ResourceTypes {
    /** What provides a type; empty when it cannot be deployed. */
    Optional<ResourceProvider> find(String type);

    /** The names of the types, to suggest one. */
    Collection<String> names();

    /** What provides a type that a stack has. */
    default ResourceProvider get(String type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException("There is no resource type " + type));
    }

    /** These types, and others where these do not have one. */
    default ResourceTypes orElse(ResourceTypes others) {
        ResourceTypes first = this;
        return new ResourceTypes() {
            @Override
            public Optional<ResourceProvider> find(String type) {
                return first.find(type).or(() -> others.find(type));
            }

            @Override
            public Collection<String> names() {
                return Stream.of(first, others)
                        .flatMap(types -> types.names().stream())
                        .toList();
            }
        };
    }

    /** These types and no others. */
    static ResourceTypes of(Map<String, ResourceProvider> providers) {
        return new ResourceTypes() {
            @Override
            public Optional<ResourceProvider> find(String type) {
                return Optional.ofNullable(providers.get(type));
            }

            @Override
            public Collection<String> names() {
                return providers.keySet();
            }
        };
    }
}
