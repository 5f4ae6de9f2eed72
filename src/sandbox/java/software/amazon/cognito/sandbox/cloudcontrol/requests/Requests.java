package software.amazon.cognito.sandbox.cloudcontrol.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest.Event;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest.Work;
import software.amazon.cognito.sandbox.http.AwsException;

/** The resource requests, and the rules between them: one for a client token, one at a time for a resource. */
public final class Requests {
    private static final int LOCKS = 64;

    private final RequestStore store;
    private final Clock clock;
    /** The one that a client token hashes to is held while a request with it is accepted. */
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();
    /** By token; completed when the request is final. */
    private final Map<String, CompletableFuture<Void>> unfinished = new ConcurrentHashMap<>();
    /** The resources that are worked on, each with the token of the request. */
    private final Map<Resource, String> occupied = new ConcurrentHashMap<>();

    private record Resource(String typeName, String identifier) {}

    /**
     * What a client asks for.
     *
     * @param identifier null for a create
     * @param fingerprint the same for the same request only
     */
    public record Order(
            Operation operation,
            String typeName,
            String identifier,
            Optional<String> clientToken,
            String fingerprint) {}

    public Requests(RequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.unfinished().forEach(request -> {
            unfinished.put(request.token(), new CompletableFuture<>());
            occupy(request.typeName(), request.identifier(), request.token());
        });
    }

    /**
     * Accepts a request, once: a client that sends it again gets the same one.
     *
     * @param work says what is to be done; asked when the request is new and the resource is free
     * @param queue takes the request when it is new
     * @throws AwsException ClientTokenConflictException, ConcurrentOperationException, or what {@code work} throws
     */
    public ResourceRequest accept(Order order, Supplier<Work> work, Consumer<ResourceRequest> queue) {
        String token = UUID.randomUUID().toString();
        String clientToken = order.clientToken().orElse(token);
        synchronized (locks.get(Math.floorMod(clientToken.hashCode(), LOCKS))) {
            Optional<ResourceRequest> earlier = store.findByClientToken(clientToken);
            if (earlier.isPresent()) {
                return same(order, earlier.get());
            }
            if (!occupy(order.typeName(), order.identifier(), token)) {
                throw concurrentOperation(order);
            }
            try {
                ResourceRequest request = added(order, token, clientToken, work.get());
                queue.accept(request);
                return request;
            } catch (RuntimeException e) {
                free(order.typeName(), order.identifier(), token);
                throw e;
            }
        }
    }

    private ResourceRequest added(Order order, String token, String clientToken, Work work) {
        ResourceRequest request = new ResourceRequest(
                token,
                order.operation(),
                order.typeName(),
                order.identifier(),
                clientToken,
                order.fingerprint(),
                work,
                List.of(new Event(clock.millis(), OperationStatus.PENDING, null, work.warning(), null)));
        unfinished.put(token, new CompletableFuture<>());
        store.add(request);
        return request;
    }

    private static ResourceRequest same(Order order, ResourceRequest earlier) {
        if (!earlier.fingerprint().equals(order.fingerprint())) {
            throw AwsException.client(
                    "ClientTokenConflictException",
                    "The specified client token has already been used in another resource request: %s of %s"
                            .formatted(earlier.operation(), earlier.typeName()));
        }
        return earlier;
    }

    private static AwsException concurrentOperation(Order order) {
        return AwsException.client(
                "ConcurrentOperationException",
                "Another resource operation is currently being performed on this resource: %s %s"
                        .formatted(order.typeName(), order.identifier()));
    }

    /** @throws AwsException RequestTokenNotFoundException */
    public ResourceRequest get(String token) {
        return store.find(token)
                .orElseThrow(() -> AwsException.client(
                        "RequestTokenNotFoundException",
                        "A resource operation with the request token " + token + " can't be found."));
    }

    /** Completes when the request is final. */
    public CompletableFuture<Void> whenFinal(String token) {
        return unfinished.getOrDefault(token, CompletableFuture.completedFuture(null));
    }

    /** Requests that are not final, the oldest first. */
    public List<ResourceRequest> unfinished() {
        return store.unfinished();
    }

    public RequestStore store() {
        return store;
    }

    /** Adds an event to a request that is not final. */
    public ResourceRequest add(String token, Event event, String identifier) {
        return change(token, request -> request.after(event, identifier));
    }

    /**
     * Changes a request; leaves it as it is when it is final.
     *
     * @throws AwsException RequestTokenNotFoundException
     */
    public ResourceRequest change(String token, Function<ResourceRequest, ResourceRequest> change) {
        get(token);
        ResourceRequest after = store.change(token, before -> occupyingOrFreeing(change.apply(before)));
        if (after.status().isFinal()) {
            Optional.ofNullable(unfinished.remove(token)).ifPresent(future -> future.complete(null));
        }
        return after;
    }

    /** Part of the change, so that who comes second does not occupy what a final request has freed. */
    private ResourceRequest occupyingOrFreeing(ResourceRequest after) {
        if (after.status().isFinal()) {
            free(after.typeName(), after.identifier(), after.token());
        } else {
            occupy(after.typeName(), after.identifier(), after.token());
        }
        return after;
    }

    public Event event(OperationStatus status) {
        return new Event(clock.millis(), status, null, null, null);
    }

    public Event failure(String code, String message) {
        return new Event(clock.millis(), OperationStatus.FAILED, code, message, null);
    }

    /** A create has no identifier at first, and is in nobody's way. */
    private boolean occupy(String typeName, String identifier, String token) {
        return identifier == null || occupied.putIfAbsent(new Resource(typeName, identifier), token) == null;
    }

    private void free(String typeName, String identifier, String token) {
        occupied.remove(new Resource(typeName, identifier), token);
    }
}
