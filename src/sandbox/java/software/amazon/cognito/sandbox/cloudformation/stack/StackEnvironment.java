package software.amazon.cognito.sandbox.cloudformation.stack;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.cognito.sandbox.cloudformation.template.check.TemplateCheck;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.PublicValues;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.ValueStore;
import software.amazon.cognito.sandbox.provider.RequestOrigin;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;

/**
 * What all operations on a stack share.
 *
 * @param types those that can be deployed
 * @param events takes what happens, as it happens
 * @param region where the stack is
 * @param home which Cognito its resources are in
 * @param options how templates are deployed
 */
public record StackEnvironment(
        StackJournal journal,
        ResourceTypes types,
        Secrets secrets,
        LiveModels models,
        Consumer<StackEvent> events,
        Clock clock,
        String region,
        String accountId,
        Home home,
        DeployOptions options) {
    private static final String STUB = "Stub: checked, but nothing is there";
    private static final String STACK_TYPE = "AWS::CloudFormation::Stack";

    /** With the usual options. */
    public StackEnvironment(
            StackJournal journal,
            ResourceTypes types,
            Secrets secrets,
            LiveModels models,
            Consumer<StackEvent> events,
            Clock clock,
            String region,
            String accountId,
            Home home) {
        this(journal, types, secrets, models, events, clock, region, accountId, home, DeployOptions.DEFAULT);
    }

    /** The same with other options. */
    public StackEnvironment with(DeployOptions other) {
        return new StackEnvironment(journal, types, secrets, models, events, clock, region, accountId, home, other);
    }

    /** The SSM parameters and secrets that there are: those that are given, that stacks made, and that AWS has. */
    ValueStore values() {
        return options.values().or(new PublicValues()).or(new HeldValues(types));
    }

    ResourceProvider provider(String type) {
        return types.get(type);
    }

    /** A check that knows the types that can be deployed. */
    TemplateCheck templateCheck() {
        return new TemplateCheck(
                type -> types.find(type).map(provider -> provider.schema().template()), types.names());
    }

    String stackId() {
        return journal.header().orElseThrow().stackId();
    }

    /** A new step that works on a resource. */
    RequestOrigin origin(String logicalId, boolean rollback) {
        return new RequestOrigin(stackId(), logicalId, UUID.randomUUID().toString(), rollback);
    }

    void stackEvent(String status, String reason) {
        event(status, STACK_TYPE, journal.stackName(), reason);
    }

    void event(String status, DesiredResource resource, String reason) {
        boolean ofStub = reason.isEmpty()
                && status.endsWith("_COMPLETE")
                && provider(resource.type()).isStub();
        event(status, resource.type(), resource.logicalId(), ofStub ? STUB : reason);
    }

    /** Steps that are in progress at the same time are told of one after the other. */
    void event(String status, String type, String logicalId, String reason) {
        synchronized (events) {
            events.accept(new StackEvent(clock.instant(), status, type, logicalId, reason));
        }
    }

    /** An event that also becomes the stack's status. */
    void status(String status, String reason) {
        journal.header(journal.header().orElseThrow().with(status));
        stackEvent(status, reason);
    }
}
