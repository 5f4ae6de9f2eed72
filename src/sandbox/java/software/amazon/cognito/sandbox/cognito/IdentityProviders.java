package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;

/** The identity provider operations. */
final class IdentityProviders {
    private static final List<String> MEMBERS = List.of(
            "UserPoolId", "ProviderName", "ProviderType", "ProviderDetails", "AttributeMapping", "IdpIdentifiers");
    private static final List<String> SUMMARY =
            List.of("ProviderName", "ProviderType", "LastModifiedDate", "CreationDate");

    private final PoolMembers providers;
    private final Clock clock;

    IdentityProviders(Tables tables, Clock clock) {
        providers = PoolMembers.identityProviders(tables);
        this.clock = clock;
    }

    ObjectNode create(ObjectNode input) {
        ObjectNode provider = input.deepCopy().retain(MEMBERS);
        Timestamps.stamp(provider, clock);
        return providers.create(provider, "DuplicateProviderException");
    }

    ObjectNode describe(ObjectNode input) {
        return providers.describe(input);
    }

    void delete(ObjectNode input) {
        providers.delete(input);
    }

    ObjectNode list(ObjectNode input) {
        return providers.list(input, "Providers", provider -> provider.retain(SUMMARY));
    }
}
