package software.amazon.cognito.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.api.ApiModel;
import software.amazon.cognito.sandbox.api.RequestCheck;
import software.amazon.cognito.sandbox.cloudcontrol.operations.Lists;
import software.amazon.cognito.sandbox.cloudcontrol.operations.Provisioner;
import software.amazon.cognito.sandbox.cloudcontrol.operations.ResourceType;
import software.amazon.cognito.sandbox.cloudcontrol.operations.ServedTypes;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Operation;
import software.amazon.cognito.sandbox.cloudcontrol.requests.RequestStore;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Requests;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Requests.Order;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest.Work;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.RegistryProvider;

/** Answers the Cloud Control API (2021-09-30) by the handlers of the registry types. */
public final class CloudControl implements AwsService, AutoCloseable {
    private static final int MOST_REQUESTS = 20_000;
    private static final int CALLERS = 16;
    /** The operations that wait for a handler. */
    private static final Set<String> INVOKING = Set.of("GetResource", "ListResources", "UpdateResource");
    /** Less than the read time-out of any client, and than the server's idle time-out. */
    private static final int STATUS_HELD_SECONDS = 20;

    private final ServedTypes types;
    private final RequestCheck check;
    private final ApiModel model = ApiModel.beside(CloudControl.class);
    private final Requests requests;
    private final Provisioner provisioner;
    /** Handlers call Cognito on the same server, so its threads must not wait for them. */
    private final ExecutorService invokers = Executors.newFixedThreadPool(CALLERS, CloudControl::daemon);
    /** What needs no handler does not wait for one. */
    private final ExecutorService others = Executors.newFixedThreadPool(CALLERS, CloudControl::daemon);
    /** Completed when the handlers can be invoked. */
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** @param store where the requests are kept; the caller opens and closes it */
    public CloudControl(MVStore store, List<RegistryProvider> providers, Clock clock) {
        types = new ServedTypes(providers);
        check = new RequestCheck(model, "ValidationException");
        requests = new Requests(new RequestStore(store, clock, MOST_REQUESTS), clock);
        provisioner = new Provisioner(types, requests, clock);
    }

    /**
     * Starts to work on requests, first on those that an earlier server did not finish.
     *
     * @param creationDate of the resource of an identifier; empty when nobody can tell
     */
    public void start(Function<ObjectNode, Optional<Instant>> creationDate) {
        provisioner.start(creationDate);
        started.complete(null);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "cloud-control");
        thread.setDaemon(true);
        return thread;
    }

    /** The names of the types that it serves. */
    public Collection<String> typeNames() {
        return types.names();
    }

    /** The latest requests to create, update or delete a resource, the newest first. */
    public List<ResourceRequest> latest(int most) {
        return requests.store().newestFirst(Long.MAX_VALUE, request -> true, most).stream()
                .map(RequestStore.Numbered::request)
                .toList();
    }

    @Override
    public String targetPrefix() {
        return "CloudApiService";
    }

    @Override
    public String jsonVersion() {
        return "1.0";
    }

    @Override
    public String messageMember() {
        return "Message";
    }

    /** Holds the status of a request until it is final, but not for long: clients poll slowly. */
    @Override
    public CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
        CompletableFuture<Void> ready = call.operation().equals("GetResourceRequestStatus")
                ? requests.whenFinal(call.input().path("RequestToken").asText())
                        .copy()
                        .completeOnTimeout(null, STATUS_HELD_SECONDS, TimeUnit.SECONDS)
                : CompletableFuture.completedFuture(null);
        return started.thenCompose(now -> ready)
                .thenApplyAsync(now -> call(call), INVOKING.contains(call.operation()) ? invokers : others);
    }

    @Override
    public Optional<JsonNode> call(AwsCall call) {
        ObjectNode input = call.input();
        if (!model.operations().containsKey(call.operation())) {
            throw AwsException.client("UnknownOperationException", null);
        }
        check.check(call.operation(), input);
        return Optional.of(
                switch (call.operation()) {
                    case "CreateResource" -> create(input);
                    case "UpdateResource" -> update(input);
                    case "DeleteResource" -> delete(input);
                    case "GetResource" -> get(input);
                    case "GetResourceRequestStatus" -> event(requests.get(text(input, "RequestToken")));
                    case "CancelResourceRequest" -> event(provisioner.cancel(text(input, "RequestToken")));
                    case "ListResources" -> Lists.resources(type(input, Action.LIST), input);
                    case "ListResourceRequests" -> Lists.requests(requests.store(), input);
                    default -> throw new IllegalStateException("Not implemented: " + call.operation());
                });
    }

    private JsonNode create(ObjectNode input) {
        ResourceType type = type(input, Action.CREATE);
        return accept(
                Operation.CREATE, input, null, () -> new Work(type.desiredState(text(input, "DesiredState")), null));
    }

    private JsonNode update(ObjectNode input) {
        ResourceType type = type(input, Action.UPDATE);
        ObjectNode identifier = type.identifier(text(input, "Identifier"));
        return accept(
                Operation.UPDATE,
                input,
                type.schema().text(identifier),
                () -> type.update(identifier, text(input, "PatchDocument")));
    }

    private JsonNode delete(ObjectNode input) {
        ResourceType type = type(input, Action.DELETE);
        ObjectNode identifier = type.identifier(text(input, "Identifier"));
        return accept(Operation.DELETE, input, type.schema().text(identifier), () -> new Work(null, null));
    }

    private JsonNode accept(Operation operation, ObjectNode input, String identifier, Supplier<Work> work) {
        Order order = new Order(
                operation,
                text(input, "TypeName"),
                identifier,
                Optional.ofNullable(input.get("ClientToken")).map(JsonNode::asText),
                fingerprint(operation, input));
        return event(requests.accept(order, work, provisioner::queue));
    }

    private JsonNode get(ObjectNode input) {
        ResourceType type = type(input, Action.READ);
        ObjectNode output = Json.MAPPER.createObjectNode().put("TypeName", type.name());
        ObjectNode identifier = type.identifier(text(input, "Identifier"));
        output.set("ResourceDescription", type.description(type.read(identifier)));
        return output;
    }

    private ResourceType type(ObjectNode input, Action action) {
        String name = text(input, "TypeName");
        ResourceType type = types.find(name)
                .orElseThrow(
                        () -> AwsException.client("TypeNotFoundException", "The type '" + name + "' cannot be found."));
        type.require(action);
        return type;
    }

    private static JsonNode event(ResourceRequest request) {
        ObjectNode output = Json.MAPPER.createObjectNode();
        output.set("ProgressEvent", request.progressEvent());
        return output;
    }

    /** A digest, because what is asked for need not be kept. */
    private static String fingerprint(Operation operation, ObjectNode input) {
        Map<String, JsonNode> members = new TreeMap<>();
        input.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.remove("ClientToken");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((operation + members.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ObjectNode input, String member) {
        return input.get(member).asText();
    }

    @Override
    public void close() {
        invokers.shutdown();
        others.shutdown();
        provisioner.close();
    }
}
