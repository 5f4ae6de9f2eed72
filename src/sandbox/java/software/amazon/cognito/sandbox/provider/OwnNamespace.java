package software.amazon.cognito.sandbox.provider;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of this project under the names by which people register them, such as {@code
 * Acme::Cognito::UserPoolClient}: the same handlers serve them, without being registered.
 */
public final class OwnNamespace {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}");
    /** Nobody can register a type under these (CloudFormation CLI: resource types). */
    private static final Set<String> RESERVED = Set.of("Alexa", "AMZN", "Amazon", "ASK", "AWS", "Custom", "Dev");

    private OwnNamespace() {}

    /** Whether a type is one of somebody's own namespace, whoever serves it. */
    public static boolean has(String typeName) {
        return TYPE.matcher(typeName).matches() && !RESERVED.contains(typeName.substring(0, typeName.indexOf(':')));
    }

    /** Provides a type of an own namespace as the one of the same name that is known; empty for any other type. */
    public static Optional<RegistryProvider> provider(String typeName, Collection<RegistryProvider> known) {
        return known.stream()
                .filter(provider -> isOf(typeName, provider.schema()))
                .findFirst()
                .map(provider -> provider.named(typeName));
    }

    /** Whether a type of an own namespace is otherwise called as this one. */
    public static boolean isOf(String typeName, TypeSchema type) {
        return has(typeName) && withoutNamespace(type.typeName()).equals(withoutNamespace(typeName));
    }

    /** The types of own namespaces that these providers serve. */
    public static ResourceTypes types(Collection<RegistryProvider> known) {
        return new ResourceTypes() {
            @Override
            public Optional<ResourceProvider> find(String type) {
                return provider(type, known).map(ResourceProvider.class::cast);
            }

            @Override
            public Collection<String> names() {
                return Set.of();
            }
        };
    }

    private static String withoutNamespace(String typeName) {
        return typeName.substring(typeName.indexOf("::") + 1);
    }
}
