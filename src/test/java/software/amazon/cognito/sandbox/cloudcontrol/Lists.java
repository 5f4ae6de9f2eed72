package software.amazon.cognito.sandbox.cloudcontrol;

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
import software.amazon.cognito.sandbox.cloudcontrol.RequestStore.Numbered;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.Json;

/** Answers ListResources and ListResourceRequests. */
final class Lists {
    /** The default of ListResourceRequests. */
    private static final int DEFAULT_RESULTS = 20;

    private static final String MAX_RESULTS = "MaxResults";
    private static final String NEXT_TOKEN = "NextToken";

    private Lists() {}

    /** Lists a page of the handler's, or a part of one where the client takes less at once. */
    static ObjectNode resources(ResourceType type, ObjectNode input) {
        ResourcesToken start = ResourcesToken.parse(input.path(NEXT_TOKEN).asText(""));
        Optional<String> scope = Optional.ofNullable(input.get("ResourceModel")).map(JsonNode::asText);
        ProgressEvent page = type.list(scope, start.handlerToken());
        List<ObjectNode> models = page.models();
        int from = Math.min(start.offset(), models.size());
        int to =
                input.has(MAX_RESULTS) ? Math.min(from + input.get(MAX_RESULTS).asInt(), models.size()) : models.size();

        ObjectNode output = Json.MAPPER.createObjectNode().put("TypeName", type.name());
        ArrayNode descriptions = output.putArray("ResourceDescriptions");
        models.subList(from, to).forEach(model -> descriptions.add(type.description(model)));
        if (to < models.size()) {
            output.put(NEXT_TOKEN, new ResourcesToken(start.handlerToken(), to).toString());
        } else if (page.nextToken() != null) {
            output.put(NEXT_TOKEN, new ResourcesToken(page.nextToken(), 0).toString());
        }
        return output;
    }

    /** Lists requests, the newest first; a token stays right while others come and go. */
    static ObjectNode requests(RequestStore store, ObjectNode input) {
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

    private static AwsException invalidToken() {
        return AwsException.client("ValidationException", "NextToken is not one that this list has given");
    }

    /**
     * Where a list of resources goes on.
     *
     * @param handlerToken of the handler's page; null for its first one
     * @param offset how many of that page have been listed
     */
    private record ResourcesToken(String handlerToken, int offset) {
        static ResourcesToken parse(String token) {
            if (token.isEmpty()) {
                return new ResourcesToken(null, 0);
            }
            try {
                String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
                return new ResourcesToken(parts[1].isEmpty() ? null : parts[1], Integer.parseInt(parts[0]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw invalidToken();
            }
        }

        @Override
        public String toString() {
            String text = offset + " " + (handlerToken == null ? "" : handlerToken);
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
