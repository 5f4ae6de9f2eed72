package software.amazon.cognito.sandbox.cognito.pools;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.cognito.sandbox.cognito.tables.Ids;
import software.amazon.cognito.sandbox.cognito.tables.Paging;
import software.amazon.cognito.sandbox.cognito.tables.Tables;
import software.amazon.cognito.sandbox.cognito.tables.Timestamps;
import software.amazon.cognito.sandbox.http.Json;

/** The user pool operations. */
public final class UserPools {
    private static final ObjectNode DEFAULTS =
            Json.resource(UserPools.class, "user-pool-defaults.json", ObjectNode.class);
    private static final List<String> SUMMARY =
            List.of("Id", "Name", "LambdaConfig", "LastModifiedDate", "CreationDate");
    /** What an update cannot change. */
    private static final List<String> PERMANENT = List.of(
            "Id",
            "Arn",
            "CreationDate",
            "SchemaAttributes",
            "AliasAttributes",
            "UsernameAttributes",
            "UsernameConfiguration");

    private final Tables tables;
    private final Clock clock;
    private final String region;

    public UserPools(Tables tables, Clock clock, String region) {
        this.tables = tables;
        this.clock = clock;
        this.region = region;
    }

    /** CreateUserPool. */
    public ObjectNode create(ObjectNode input) {
        ObjectNode pool = settings(input);
        String id = Ids.poolId(region);
        pool.put("Id", id);
        pool.put("Arn", "arn:aws:cognito-idp:%s:123456789012:userpool/%s".formatted(region, id));
        pool.set("SchemaAttributes", SchemaAttributes.of(input.path("Schema")));
        pool.remove("Schema");
        return answer(store(pool));
    }

    /** DescribeUserPool. */
    public ObjectNode describe(ObjectNode input) {
        return answer(tables.pool(input));
    }

    /** UpdateUserPool. */
    public ObjectNode update(ObjectNode input) {
        ObjectNode current = tables.pool(input);
        ObjectNode pool = settings(input);
        pool.putIfAbsent("Name", current.get("Name"));
        pool.setAll(current.retain(PERMANENT));
        store(pool);
        return Json.MAPPER.createObjectNode();
    }

    /** DeleteUserPool. */
    public void delete(ObjectNode input) {
        ObjectNode pool = tables.pool(input);
        reject(
                "ACTIVE".equals(pool.path("DeletionProtection").asText()),
                "The user pool cannot be deleted because deletion protection is activated. "
                        + "Deletion protection must be inactivated first.");
        tables.removePool(pool.get("Id").asText());
    }

    /** ListUserPools. */
    public ObjectNode list(ObjectNode input) {
        return Paging.page(tables.pools, "", input, "UserPools", pool -> pool.retain(SUMMARY));
    }

    private static ObjectNode settings(ObjectNode input) {
        ObjectNode pool = DEFAULTS.deepCopy();
        pool.setAll(input.deepCopy());
        pool.remove("UserPoolId");
        if (input.hasNonNull("PoolName")) {
            pool.set("Name", pool.remove("PoolName"));
        }
        return pool;
    }

    private ObjectNode store(ObjectNode pool) {
        Timestamps.stamp(pool, clock);
        tables.pools.put(pool.get("Id").asText(), pool);
        return pool;
    }

    private static ObjectNode answer(ObjectNode pool) {
        return Json.MAPPER.createObjectNode().set("UserPool", pool);
    }
}
