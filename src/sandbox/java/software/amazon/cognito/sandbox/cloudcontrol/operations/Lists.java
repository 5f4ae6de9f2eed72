package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.cognito.sandbox.cloudcontrol.requests.RequestStore;
import software.amazon.cognito.sandbox.cloudcontrol.requests.RequestStore.Numbered;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** Answers ListResources and ListResourceRequests. */
public final class Lists {
    /** The default of ListResourceRequests. */
    private static final int DEFAULT_RESULTS = 20;

    private static final String MAX_RESULTS = "MaxResults";
    private static final String NEXT_TOKEN = "NextToken";

    private Lists() {}

    /** Lists a page of the handler's, which is told how many the client takes at once. */
    public static ObjectNode resources(ResourceType type, ObjectNode input) {
        Optional<String> scope = Optional.ofNullable(input.get("ResourceModel")).map(JsonNode::asText);
        Integer most = input.has(MAX_RESULTS) ? input.get(MAX_RESULTS).asInt() : null;
        String token = input.has(NEXT_TOKEN) ? decode(input.get(NEXT_TOKEN).asText()) : null;
        ProgressEvent page = type.list(scope, token, most);

        ObjectNode output = Json.MAPPER.createObjectNode().put("TypeName", type.name());
        ArrayNode descriptions = output.putArray("ResourceDescriptions");
        page.models().forEach(model -> descriptions.add(type.description(model)));
        if (page.nextToken() != null) {
            output.put(NEXT_TOKEN, encode(page.nextToken()));
        }
        return output;
    }

    /** Lists requests, the newest first; a token stays right while others come and go. */
    public static ObjectNode requests(RequestStore store, ObjectNode input) {
        int most = input.path(MAX_RESULTS).asInt(DEFAULT_RESULTS);
        long below = input.has(NEXT_TOKEN) ? number(input.get(NEXT_TOKEN).asText()) : Long.MAX_VALUE;
        List<Numbered> found = store.newestFirst(below, filter(input.path("ResourceRequestStatusFilter")), most + 1);

        ObjectNode output = Json.MAPPER.createObjectNode();
        ArrayNode summaries = output.putArray("ResourceRequestStatusSummaries");
        found.stream().limit(most).forEach(one -> summaries.add(one.request().progressEvent()));
        if (found.size() > most) {
            output.put(NEXT_TOKEN, Long.toString(found.get(most - 1).number()));
        }
        return output;
    }

    private static Predicate<ResourceRequest> filter(JsonNode filter) {
        Set<String> operations = texts(filter.path("Operations"));
        Set<String> statuses = texts(filter.path("OperationStatuses"));
        return request -> (operations.isEmpty()
                        || operations.contains(request.operation().name()))
                && (statuses.isEmpty() || statuses.contains(request.status().name()));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static long number(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException e) {
            throw invalidToken();
        }
    }

    /** The API's tokens have fewer characters than a handler's may have. */
    private static String encode(String handlerToken) {
        return Base64.getEncoder().encodeToString(handlerToken.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalidToken();
        }
    }

    private static AwsException invalidToken() {
        return AwsException.client("ValidationException", "NextToken is not one that this list has given");
    }
}
