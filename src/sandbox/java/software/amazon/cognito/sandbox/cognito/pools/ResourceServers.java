package software.amazon.cognito.sandbox.cognito.pools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.cognito.sandbox.cognito.tables.Tables;

/** The resource server operations. */
public final class ResourceServers {
    private static final List<String> MEMBERS = List.of("UserPoolId", "Identifier", "Name", "Scopes");

    private final PoolMembers servers;

    public ResourceServers(Tables tables) {
        servers = PoolMembers.resourceServers(tables);
    }

    /** CreateResourceServer. */
    public ObjectNode create(ObjectNode input) {
        return servers.create(input.deepCopy().retain(MEMBERS), "InvalidParameterException");
    }

    /** DescribeResourceServer. */
    public ObjectNode describe(ObjectNode input) {
        return servers.describe(input);
    }

    /** UpdateResourceServer. */
    public ObjectNode update(ObjectNode input) {
        servers.find(input);
        return servers.put(input.deepCopy().retain(MEMBERS));
    }

    /** DeleteResourceServer. */
    public void delete(ObjectNode input) {
        servers.delete(input);
    }

    /** ListResourceServers. */
    public ObjectNode list(ObjectNode input) {
        return servers.list(input, "ResourceServers", UnaryOperator.identity());
    }
}
