package software.amazon.cognito.sandbox.cognito.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.cognito.tables.Tables;

/**
 * What a client is going to be, to be checked before it is.
 *
 * @param doing {@code creating} or {@code updating}
 * @param settings with defaults filled in
 * @param hasSecret whether the client has a secret
 * @param rotates whether its refresh tokens rotate, as the rules see it
 */
public record Candidate(
        String doing, ObjectNode settings, boolean hasSecret, boolean rotates, ObjectNode pool, Tables tables) {
    String poolId() {
        return pool.get("Id").asText();
    }

    boolean is(String setting) {
        return settings.path(setting).asBoolean();
    }

    /** The members of a list; none where it is not set. */
    List<String> list(String setting) {
        return StreamSupport.stream(settings.path(setting).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
