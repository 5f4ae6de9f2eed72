package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cloudcontrol.requests.Requests;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** Carries on with what an earlier server did not finish when it was stopped or killed. */
public final class Recovery {
    private static final String LOST =
            "The server was interrupted and could not find out whether the resource was created: ";

    private final ServedTypes types;
    private final Requests requests;
    private final List<ResourceRequest> unfinished;

    /** Takes what is there now: what clients ask of this server is none of it. */
    Recovery(ServedTypes types, Requests requests) {
        this.types = types;
        this.requests = requests;
        unfinished = requests.unfinished().stream().filter(this::isServed).toList();
    }

    private boolean isServed(ResourceRequest request) {
        boolean served = types.find(request.typeName()).isPresent();
        if (!served) {
            fail(request, "GeneralServiceException", "The type " + request.typeName() + " is no longer served");
        }
        return served;
    }

    List<ResourceRequest> unfinished() {
        return unfinished;
    }

    /**
     * Ends requests, or queues them again.
     *
     * @param creationDate see {@link InterruptedCreates}
     */
    void run(Function<ObjectNode, Optional<Instant>> creationDate, Consumer<ResourceRequest> queue) {
        List<ResourceRequest> creates =
                unfinished.stream().filter(ResourceRequest::mayHaveCreated).toList();
        Map<String, String> made;
        try {
            made = new InterruptedCreates(types, requests.store()::identifiers, creationDate).find(creates);
        } catch (ProvisioningException e) {
            made = Map.of();
            creates.forEach(create -> fail(create, e.code(), LOST + e.getMessage()));
        }
        for (ResourceRequest request : unfinished) {
            carryOn(requests.get(request.token()), made.get(request.token()), queue);
        }
    }

    /** @param made the identifier of what the request had made; null when it made nothing */
    private void carryOn(ResourceRequest request, String made, Consumer<ResourceRequest> queue) {
        String identifier = made == null ? request.identifier() : made;
        if (request.mayHaveCreated() && identifier != null) {
            requests.add(request.token(), requests.event(OperationStatus.SUCCESS), identifier);
        } else if (request.status() == OperationStatus.CANCEL_IN_PROGRESS) {
            requests.add(request.token(), requests.event(OperationStatus.CANCEL_COMPLETE), null);
        } else {
            queue.accept(request);
        }
    }

    private void fail(ResourceRequest request, String code, String message) {
        requests.add(request.token(), requests.failure(code, message), null);
    }
}
