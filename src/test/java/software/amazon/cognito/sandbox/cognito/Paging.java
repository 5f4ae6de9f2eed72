package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** Answers the List operations. A token holds the last key of its page, so it stays right while others come and go. */
final class Paging {
    private Paging() {}

    /**
     * A page of the documents whose keys start with a prefix.
     *
     * @param input may have MaxResults and NextToken
     * @param member the name of the list in the answer
     * @param summary what the list shows of a document
     */
    static ObjectNode page(
            Table table, String prefix, ObjectNode input, String member, Function<ObjectNode, ObjectNode> summary) {
        int limit = input.path("MaxResults").asInt(60);
        // The least string that is greater than the last key.
        String from = input.hasNonNull("NextToken") ? lastKey(prefix, input) + "\0" : prefix;
        List<String> keys = table.keys(prefix, from).limit(limit + 1L).toList();
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode page = output.putArray(member);
        keys.stream()
                .limit(limit)
                .flatMap(key -> table.find(key).stream())
                .map(summary)
                .forEach(page::add);
        if (keys.size() > limit && limit > 0) {
            output.put("NextToken", token(keys.get(limit - 1)));
        }
        return output;
    }

    private static String token(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String lastKey(String prefix, ObjectNode input) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(input.get("NextToken").asText());
            String text = new String(key, StandardCharsets.UTF_8);
            if (text.startsWith(prefix)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours: the same answer as for a token of another list.
        }
        throw AwsException.client("InvalidParameterException", "Invalid pagination token given.");
    }
}
