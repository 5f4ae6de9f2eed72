package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudcontrol.Things;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;

/** A stack of things that live in memory, whose handlers' requests a test can look at. */
final class ThingStack {
    final Things things = new Things();
    final List<StackEvent> events = Collections.synchronizedList(new ArrayList<>());
    /** Told of each event before the deployment goes on. */
    Consumer<StackEvent> watcher = event -> {};

    final MVStore store = MVStore.open(null);
    final StackJournal journal = new StackJournal(store, "test");
    private final Map<String, ResourceProvider> providers = Map.of(Things.TYPE, things.provider());

    /** The stack as another run of the sandbox finds it. */
    Stack stack() {
        return new Stack(environment());
    }

    StackEnvironment environment() {
        Secrets secrets = new Secrets();
        return new StackEnvironment(
                journal,
                ResourceTypes.of(providers),
                secrets,
                new LiveModels(ResourceTypes.of(providers), secrets),
                this::event,
                Clock.systemUTC(),
                "us-east-1",
                "123456789012",
                new Home("cognito", "embedded", 0));
    }

    private void event(StackEvent event) {
        events.add(event);
        watcher.accept(event);
    }

    /** @param resources such as {@link #thing} gives, one after the other */
    boolean deploy(String... resources) throws TemplateException, StackException {
        return stack().deploy(template(resources), Map.of());
    }

    ChangeSet changeSet(String... resources) throws TemplateException, StackException {
        return stack().changeSet(template(resources), Map.of());
    }

    void importInto(Map<String, String> identifiers, String... resources) throws TemplateException, StackException {
        importInto(identifiers, PreviousState.TEMPLATE, resources);
    }

    void importInto(Map<String, String> identifiers, PreviousState previousState, String... resources)
            throws TemplateException, StackException {
        stack().importResources(template(resources), Map.of(), identifiers, previousState);
    }

    private static Template template(String... resources) {
        return Templates.of("Resources:\n" + String.join("", resources));
    }

    /** A resource of a template. */
    static String thing(String logicalId, String properties) {
        return "  %s: {Type: %s, Properties: {Box: b, %s}}%n".formatted(logicalId, Things.TYPE, properties);
    }

    /** A resource of a template that depends on another. */
    static String dependent(String logicalId, String needed, String properties) {
        return thing(logicalId, properties).replace("Properties:", "DependsOn: " + needed + ", Properties:");
    }

    /** A resource of a template with a deletion policy. */
    static String retained(String logicalId, String properties) {
        return thing(logicalId, properties).replace("Properties:", "DeletionPolicy: Retain, Properties:");
    }

    /** The requests that a handler got, in their order. */
    List<JsonNode> requests(String action) {
        return List.copyOf(things.requests).stream()
                .filter(request -> request.get("action").asText().equals(action))
                .toList();
    }

    /** The events without what differs from run to run. */
    List<String> eventLines() {
        return List.copyOf(events).stream()
                .map(event -> event.status() + " " + event.logicalId())
                .toList();
    }
}
