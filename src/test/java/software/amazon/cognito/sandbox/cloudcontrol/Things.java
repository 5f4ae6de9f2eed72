package software.amazon.cognito.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.Retries;
import software.amazon.cognito.sandbox.provider.TypeSchema;

/** The handlers of a resource type that lives in memory; a test can put answers of its own first. */
public final class Things implements EntryPoint {
    public static final String TYPE = "Test::Unit::Thing";
    static final Caller CALLER =
            new Caller("123456789012", "us-east-1", who -> AwsSessionCredentials.create("key", "secret", "session"));
    private static final int PAGE = 3;
    private static final String SCHEMA =
            """
            {"typeName": "Test::Unit::Thing", "description": "For tests",
             "properties": {
               "Box": {"type": "string"}, "Id": {"type": "string"}, "Name": {"type": "string", "pattern": "^[a-z]+$"},
               "Size": {"type": "integer", "minimum": 1, "maximum": 10}, "Color": {"type": "string", "enum": ["RED"]},
               "Tags": {"type": "array", "items": {"type": "string"}}},
             "additionalProperties": false, "required": ["Box"],
             "readOnlyProperties": ["/properties/Id"], "createOnlyProperties": ["/properties/Box"],
             "primaryIdentifier": ["/properties/Box", "/properties/Id"],
             "handlers": {"create": {}, "read": {}, "update": {"timeoutInMinutes": 2}, "delete": {},
               "list": {"handlerSchema": {"properties": {"Box": {}}, "required": ["Box"]}}}}
            """;

    /** By id. */
    public final Map<String, ObjectNode> things = new ConcurrentSkipListMap<>();
    /** What came in, the latest last. */
    public final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());

    private final String typeName;
    private final AtomicInteger created = new AtomicInteger();
    private final Map<String, Queue<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    public Things() {
        this(TYPE);
    }

    public Things(String typeName) {
        this.typeName = typeName;
    }

    /** The type, whose failed attempts are tried again without a delay. */
    public RegistryProvider provider() {
        byte[] json = SCHEMA.replace(TYPE, typeName).getBytes(StandardCharsets.UTF_8);
        TypeSchema schema = new TypeSchema(ResourceSchema.read(new ByteArrayInputStream(json)));
        ResourceTypeHandler handler =
                new ResourceTypeHandler(this, typeName, CALLER, Duration.ofMinutes(120), Waiter.SLEEP);
        return new RegistryProvider(schema, handler, "Name", new Retries(3, Duration.ZERO, Waiter.SLEEP));
    }

    /**
     * Answers the next invocation of a handler, in the order in which answers are put.
     *
     * @param action such as CREATE, or CREATE and a logical id for those of one resource
     */
    public void answer(String action, String json) throws IOException {
        answers.computeIfAbsent(action, name -> new ArrayDeque<>()).add(Json.MAPPER.readTree(json.replace('\'', '"')));
    }

    /**
     * Keeps the invocations of a handler waiting until the gate is opened.
     *
     * @param action such as CREATE, or CREATE and a logical id for those of one resource
     */
    public CountDownLatch gate(String action) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(action, gate);
        return gate;
    }

    public long invocations(String action) {
        return List.copyOf(requests).stream()
                .filter(request -> request.get("action").asText().equals(action))
                .count();
    }

    /** Returns when a handler has been invoked so often. */
    public void awaitInvocations(String action, int times) throws InterruptedException {
        synchronized (requests) {
            while (invocations(action) < times) {
                requests.wait(60_000);
            }
        }
    }

    @Override
    public JsonNode invoke(JsonNode request) throws IOException {
        String action = request.get("action").asText();
        synchronized (requests) {
            requests.add(request.deepCopy());
            requests.notifyAll();
        }
        String resource =
                action + " " + request.at("/requestData/logicalResourceId").asText();
        try {
            gates.getOrDefault(action, new CountDownLatch(0)).await();
            gates.getOrDefault(resource, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        Queue<JsonNode> scripted =
                answers.getOrDefault(answers.containsKey(resource) ? resource : action, new ArrayDeque<>());
        synchronized (scripted) {
            return scripted.isEmpty() ? handle(action, request) : scripted.remove();
        }
    }

    private JsonNode handle(String action, JsonNode request) {
        ObjectNode model = (ObjectNode) request.at("/requestData/resourceProperties");
        if (action.equals("CREATE")) {
            String id = "i" + created.incrementAndGet();
            things.put(id, model.deepCopy().put("Id", id));
            return success(things.get(id));
        }
        if (action.equals("LIST")) {
            return page(
                    request.path("nextToken").asText("null"),
                    request.path("maxResults").asInt(PAGE));
        }
        String id = model.path("Id").asText();
        if (!things.containsKey(id)) {
            return failure("NotFound", "There is no thing " + id);
        }
        switch (action) {
            case "UPDATE" -> things.put(id, model.deepCopy());
            case "DELETE" -> {
                things.remove(id);
                return success(null);
            }
            default -> {}
        }
        return success(things.get(id));
    }

    private ObjectNode page(String after, int most) {
        List<String> ids = things.keySet().stream()
                .filter(id -> after.equals("null") || id.compareTo(after) > 0)
                .toList();
        ObjectNode event = success(null);
        ArrayNode models = event.putArray("resourceModels");
        int size = Math.min(most, PAGE);
        ids.stream().limit(size).forEach(id -> models.add(things.get(id)));
        return ids.size() > size ? event.put("nextToken", ids.get(size - 1)) : event;
    }

    private static ObjectNode success(ObjectNode model) {
        ObjectNode event = Json.MAPPER.createObjectNode().put("status", "SUCCESS");
        event.set("resourceModel", model);
        return event;
    }

    private static ObjectNode failure(String code, String message) {
        return Json.MAPPER
                .createObjectNode()
                .put("status", "FAILED")
                .put("errorCode", code)
                .put("message", message);
    }
}
