package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Operation;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Requests;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest.Event;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.Waiter;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/**
 * Runs resource requests, a bounded number at once, and writes down what becomes of them.
 *
 * <p>A request is canceled where that loses nothing: before its handler runs, between two attempts, and between two
 * invocations, of a create once its identifier is known. A handler that is done first has its way.
 */
public final class Provisioner implements AutoCloseable {
    public static final int WORKERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServedTypes types;
    private final Requests requests;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Provisioner::daemon);
    /** By request token; open while the request may run. */
    private final Map<String, CountDownLatch> stops = new ConcurrentHashMap<>();

    private final Recovery recovery;

    /** Completed when it is known what an earlier server left behind: until then a new create would be mistaken for it. */
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private volatile boolean closing;

    public Provisioner(ServedTypes types, Requests requests, Clock clock) {
        this.types = types;
        this.requests = requests;
        this.clock = clock;
        recovery = new Recovery(types, requests);
        recovery.unfinished().forEach(request -> stops.put(request.token(), new CountDownLatch(1)));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "provisioner");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a request as soon as a worker is free. */
    public void queue(ResourceRequest request) {
        stops.computeIfAbsent(request.token(), token -> new CountDownLatch(1));
        started.thenRunAsync(() -> run(request.token()), workers);
    }

    /**
     * Starts to work, with what an earlier server did not finish.
     *
     * @param creationDate see {@link InterruptedCreates}
     */
    public void start(Function<ObjectNode, Optional<Instant>> creationDate) {
        workers.execute(() -> {
            try {
                recovery.run(creationDate, this::queue);
            } finally {
                started.complete(null);
            }
        });
    }

    /**
     * Stops a request where that loses nothing.
     *
     * @throws AwsException when it is done already
     */
    public ResourceRequest cancel(String token) {
        OperationStatus now = requests.get(token).status();
        if (now.isFinal()) {
            throw AwsException.client(
                    "ValidationException",
                    "Only requests with a status of PENDING or IN_PROGRESS can be canceled; the status is " + now);
        }
        ResourceRequest request = requests.change(token, before -> switch (before.status()) {
            case PENDING -> before.after(requests.event(OperationStatus.CANCEL_COMPLETE), null);
            case IN_PROGRESS -> before.after(requests.event(OperationStatus.CANCEL_IN_PROGRESS), null);
            default -> before;
        });
        stop(token);
        return request;
    }

    private void stop(String token) {
        CountDownLatch stop = stops.get(token);
        if (stop != null) {
            stop.countDown();
        }
    }

    private void run(String token) {
        if (closing) {
            return;
        }
        ResourceRequest before = requests.get(token);
        try {
            boolean wasInterrupted = before.status() != OperationStatus.PENDING;
            ResourceRequest request = requests.change(token, this::begun);
            if (!request.status().isFinal()) {
                String identifier = provision(request, wasInterrupted);
                requests.add(token, requests.event(OperationStatus.SUCCESS), identifier);
            }
        } catch (StoppedException e) {
            cancelUnlessClosing(token);
        } catch (ProvisioningException e) {
            fail(before, e);
        } catch (RuntimeException | Error e) {
            String message = "The sandbox failed: " + e.getClass().getSimpleName();
            fail(before, new ProvisioningException("InternalFailure", message, null));
        } finally {
            stops.remove(token);
        }
    }

    private ResourceRequest begun(ResourceRequest request) {
        return request.status() == OperationStatus.PENDING
                ? request.after(requests.event(OperationStatus.IN_PROGRESS), null)
                : request;
    }

    private void cancelUnlessClosing(String token) {
        if (!closing) {
            requests.add(token, requests.event(OperationStatus.CANCEL_COMPLETE), null);
        }
    }

    private void fail(ResourceRequest request, ProvisioningException e) {
        RegistryProvider provider = types.get(request.typeName()).provider();
        requests.add(
                request.token(),
                requests.failure(e.code(), e.getMessage()),
                e.identifier().map(provider.schema()::text).orElse(null));
    }

    /**
     * @param again whether an earlier server may have done it
     * @return the resource's identifier
     */
    private String provision(ResourceRequest request, boolean again) throws ProvisioningException {
        ResourceType type = types.get(request.typeName());
        RegistryProvider provider = watched(type, request.token());
        RequestOrigin origin = RequestOrigin.outsideStacks(request.token());
        ResourceRequest.Work work = request.work();
        if (request.operation() == Operation.CREATE) {
            ObjectNode model = provider.create(origin, work.desired());
            return type.schema().identifier(model).map(provider.schema()::text).orElseThrow();
        }
        ObjectNode identifier = type.identifier(request.identifier());
        try {
            if (request.operation() == Operation.UPDATE) {
                provider.update(origin, identifier, work.previous(), work.desired());
            } else {
                provider.delete(origin, identifier);
            }
        } catch (ProvisioningException e) {
            if (!again || !e.isNotFound() || request.operation() != Operation.DELETE) {
                throw e;
            }
        }
        return request.identifier();
    }

    private RegistryProvider watched(ResourceType type, String token) {
        CountDownLatch stop = stops.get(token);
        Waiter stoppable = delay -> {
            if (stop.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        };
        Waiter betweenInvocations = delay -> {
            if (requests.get(token).mayHaveCreated() && requests.get(token).identifier() == null && !closing) {
                Waiter.SLEEP.await(delay);
            } else {
                stoppable.await(delay);
            }
        };
        return type.provider().watched(event -> note(type, token, event), betweenInvocations, stoppable);
    }

    private void note(ResourceType type, String token, ProgressEvent progress) {
        String identifier = progress.model() == null
                ? null
                : type.schema()
                        .identifier(progress.model())
                        .map(type.schema()::text)
                        .orElse(null);
        long retryAfter = clock.millis() + progress.callbackDelay().toMillis();
        requests.change(
                token,
                request -> request.after(
                        new Event(clock.millis(), request.status(), null, progress.message(), retryAfter), identifier));
    }

    /** Lets invocations end; what is left is carried on by the next start. */
    @Override
    public void close() {
        closing = true;
        stops.keySet().forEach(this::stop);
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
