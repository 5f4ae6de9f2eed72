package software.amazon.cognito.sandbox.cognito.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** Answers the List operations. A token holds the last key of its page, so it stays right while others come and go. */
public final class Paging {
    /** The most that the service puts on a page, and what it does where the caller does not say. */
    private static final int LARGEST = 60;

    private Paging() {}

    /**
     * A page of the documents whose keys start with a prefix.
     *
     * @param input may have MaxResults and NextToken
     * @param member the name of the list in the answer
     * @param summary what the list shows of a document
     */
    public static ObjectNode page(
            Table table, String prefix, ObjectNode input, String member, Function<ObjectNode, ObjectNode> summary) {
        return page(table, prefix, input, member, document -> true, summary);
    }

    /**
     * A page of documents, less those that a filter leaves out.
     *
     * @param filter whether the list shows a document
     */
    public static ObjectNode page(
            Table table,
            String prefix,
            ObjectNode input,
            String member,
            Predicate<ObjectNode> filter,
            Function<ObjectNode, ObjectNode> summary) {
        int asked = input.path("MaxResults").asInt();
        int limit = asked == 0 ? LARGEST : asked;
        // The least string that is greater than the last key.
        String from = input.hasNonNull("NextToken") ? lastKey(table, prefix, input) + "\0" : prefix;
        List<String> keys = table.keys(prefix, from).limit(limit + 1L).toList();
        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode page = output.putArray(member);
        keys.stream()
                .limit(limit)
                .flatMap(key -> table.find(key).stream())
                .filter(filter)
                .map(summary)
                .forEach(page::add);
        if (keys.size() > limit) {
            output.put("NextToken", token(table, keys.get(limit - 1)));
        }
        return output;
    }

    private static String token(Table table, String key) {
        byte[] text = Table.key(table.name(), key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static String lastKey(Table table, String prefix, ObjectNode input) {
        String start = Table.key(table.name(), prefix);
        try {
            byte[] token = Base64.getUrlDecoder().decode(input.get("NextToken").asText());
            String text = new String(token, StandardCharsets.UTF_8);
            if (text.startsWith(start)) {
                return prefix + text.substring(start.length());
            }
        } catch (IllegalArgumentException e) {
            // Not base 64: the same answer as for a token of another list.
        }
        throw AwsException.client("InvalidParameterException", "Invalid pagination token given.");
    }
}
