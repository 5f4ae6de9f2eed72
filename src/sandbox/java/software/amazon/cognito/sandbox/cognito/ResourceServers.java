package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** The resource server operations. */
final class ResourceServers {
    private static final List<String> MEMBERS = List.of("UserPoolId", "Identifier", "Name", "Scopes");

    private final PoolMembers servers;

    ResourceServers(Tables tables) {
        servers = PoolMembers.resourceServers(tables);
    }

    ObjectNode create(ObjectNode input) {
        return servers.create(input.deepCopy().retain(MEMBERS), "InvalidParameterException");
    }

    ObjectNode describe(ObjectNode input) {
        return servers.describe(input);
    }

    ObjectNode update(ObjectNode input) {
        servers.find(input);
        return servers.put(input.deepCopy().retain(MEMBERS));
    }

    void delete(ObjectNode input) {
        servers.delete(input);
    }

    ObjectNode list(ObjectNode input) {
        return servers.list(input, "ResourceServers", UnaryOperator.identity());
    }
}
