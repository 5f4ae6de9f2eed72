package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import software.amazon.cognito.sandbox.http.Json;

/** The user pool operations. */
final class UserPools {
    private final Tables tables;
    private final Clock clock;
    private final String region;

    UserPools(Tables tables, Clock clock, String region) {
        this.tables = tables;
        this.clock = clock;
        this.region = region;
    }

    ObjectNode create(ObjectNode input) {
        ObjectNode pool = input.deepCopy();
        String id = Ids.poolId(region);
        pool.put("Id", id);
        pool.set("Name", pool.remove("PoolName"));
        pool.put("Arn", "arn:aws:cognito-idp:%s:123456789012:userpool/%s".formatted(region, id));
        JsonNode now = Timestamps.now(clock);
        pool.set("CreationDate", now);
        pool.set("LastModifiedDate", now);
        tables.pools.put(id, pool);
        return answer(pool);
    }

    ObjectNode describe(ObjectNode input) {
        return answer(tables.pool(input.path("UserPoolId").asText()));
    }

    void delete(ObjectNode input) {
        String id = input.path("UserPoolId").asText();
        tables.pool(id);
        String prefix = Table.key(id, "");
        tables.secrets.removeAll(prefix);
        tables.clients.removeAll(prefix);
        tables.resourceServers.removeAll(prefix);
        tables.identityProviders.removeAll(prefix);
        tables.pools.remove(id);
    }

    private static ObjectNode answer(ObjectNode pool) {
        return Json.MAPPER.createObjectNode().set("UserPool", pool);
    }
}
