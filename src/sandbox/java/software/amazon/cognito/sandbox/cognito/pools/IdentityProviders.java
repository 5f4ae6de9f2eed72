package software.amazon.cognito.sandbox.cognito.pools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.cognito.tables.Timestamps;

/** The identity provider operations. */
public final class IdentityProviders {
    private static final List<String> MEMBERS = List.of(
            "UserPoolId", "ProviderName", "ProviderType", "ProviderDetails", "AttributeMapping", "IdpIdentifiers");
    private static final List<String> SUMMARY =
            List.of("ProviderName", "ProviderType", "LastModifiedDate", "CreationDate");

    private final PoolMembers providers;
    private final Clock clock;

    public IdentityProviders(Tables tables, Clock clock) {
        providers = PoolMembers.identityProviders(tables);
        this.clock = clock;
    }

    /** CreateIdentityProvider. */
    public ObjectNode create(ObjectNode input) {
        ObjectNode provider = input.deepCopy().retain(MEMBERS);
        Timestamps.stamp(provider, clock);
        return providers.create(provider, "DuplicateProviderException");
    }

    /** DescribeIdentityProvider. */
    public ObjectNode describe(ObjectNode input) {
        return providers.describe(input);
    }

    /** UpdateIdentityProvider: what it does not mention stays. */
    public ObjectNode update(ObjectNode input) {
        ObjectNode provider = providers.find(input).setAll(input.deepCopy().retain(MEMBERS));
        Timestamps.stamp(provider, clock);
        return providers.put(provider);
    }

    /** DeleteIdentityProvider. */
    public void delete(ObjectNode input) {
        providers.delete(input);
    }

    /** ListIdentityProviders. */
    public ObjectNode list(ObjectNode input) {
        return providers.list(input, "Providers", provider -> provider.retain(SUMMARY));
    }
}
