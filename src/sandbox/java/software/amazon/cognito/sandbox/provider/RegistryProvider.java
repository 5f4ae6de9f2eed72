package software.amazon.cognito.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.cognito.sandbox.handler.Action;
import software.amazon.cognito.sandbox.handler.HandlerRequest;
import software.amazon.cognito.sandbox.handler.ProgressEvent;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;

/**
 * Provides a registry type by its handlers.
 *
 * @param label the property that names a resource; the handlers derive one when the template gives none
 */
public record RegistryProvider(TypeSchema schema, ResourceTypeHandler handler, String label, Retries retries)
        implements ResourceProvider {

    /** The same handlers for the type under another name. */
    RegistryProvider named(String typeName) {
        return new RegistryProvider(schema.named(typeName), handler.named(typeName), label, retries);
    }

    /**
     * AWS's own type gives the client id, the last part of its identifier; a type that is registered under another
     * namespace gives the whole identifier (live: aws/aws-cdk 27781).
     */
    @Override
    public String ref(ObjectNode identifier) {
        String whole = schema.text(identifier);
        return schema.typeName().startsWith("AWS::") ? whole.substring(whole.lastIndexOf('|') + 1) : whole;
    }

    @Override
    public ObjectNode listScope(ObjectNode properties) {
        return TypeSchema.pick(properties, schema.listScope());
    }

    @Override
    public ObjectNode create(RequestOrigin origin, ObjectNode properties) throws ProvisioningException {
        return run(request(Action.CREATE, origin, properties, null)).model();
    }

    @Override
    public ObjectNode read(ObjectNode identifier) throws ProvisioningException {
        return run(HandlerRequest.of(Action.READ, newToken(), identifier)).model();
    }

    @Override
    public ObjectNode update(RequestOrigin origin, ObjectNode identifier, ObjectNode previous, ObjectNode properties)
            throws ProvisioningException {
        ObjectNode before = previous == null ? null : previous.deepCopy().setAll(identifier);
        ObjectNode after = properties.deepCopy().setAll(identifier);
        return run(request(Action.UPDATE, origin, after, before)).model();
    }

    @Override
    public void delete(RequestOrigin origin, ObjectNode identifier) throws ProvisioningException {
        run(request(Action.DELETE, origin, identifier, null));
    }

    @Override
    public List<ObjectNode> list(ObjectNode scope) throws ProvisioningException {
        List<ObjectNode> identifiers = new ArrayList<>();
        ProgressEvent page = null;
        do {
            page = page(scope, page == null ? null : page.nextToken(), null);
            page.models().stream()
                    .flatMap(model -> schema.identifier(model).stream())
                    .forEach(identifiers::add);
        } while (page.nextToken() != null);
        return identifiers;
    }

    /**
     * One page of a list.
     *
     * @param nextToken null for the first one
     * @param maxResults null for as many as the handler lists at once
     */
    public ProgressEvent page(ObjectNode scope, String nextToken, Integer maxResults) throws ProvisioningException {
        return run(HandlerRequest.of(Action.LIST, newToken(), scope).page(nextToken, maxResults));
    }

    /**
     * The same provider for one operation whose course is watched.
     *
     * @param progress takes the events of a handler that is in progress
     * @param betweenInvocations waits before a handler in progress is invoked again
     * @param betweenAttempts waits before a failed operation is tried again
     */
    public RegistryProvider watched(
            Consumer<ProgressEvent> progress, Waiter betweenInvocations, Waiter betweenAttempts) {
        return new RegistryProvider(
                schema, handler.watched(progress, betweenInvocations), label, retries.with(betweenAttempts));
    }

    @Override
    public List<Difference> differences(ObjectNode properties, ObjectNode model) {
        return Difference.between(schema, properties.deepCopy().without(schema.writeOnly()), model);
    }

    @Override
    public boolean isResultOf(RequestOrigin origin, ObjectNode properties, ObjectNode model) {
        return properties.has(label)
                ? differences(properties, model).isEmpty()
                : model.path(label).asText().equals(origin.derivedName());
    }

    private ProgressEvent run(HandlerRequest request) throws ProvisioningException {
        return retries.run(() -> {
            ProgressEvent event = handler.run(request);
            if (event.status() == ProgressEvent.Status.FAILED) {
                throw failure(event);
            }
            return event;
        });
    }

    private ProvisioningException failure(ProgressEvent event) {
        ObjectNode identifier =
                event.model() == null ? null : schema.identifier(event.model()).orElse(null);
        return new ProvisioningException(event.errorCode(), event.message(), identifier);
    }

    private static HandlerRequest request(
            Action action, RequestOrigin origin, ObjectNode desired, ObjectNode previous) {
        HandlerRequest request = new HandlerRequest(
                action, origin.clientRequestToken(), origin.stackId(), origin.logicalId(), desired, previous);
        return origin.rollback() ? request.inRollback() : request;
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }
}
