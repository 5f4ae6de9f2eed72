package software.amazon.cognito.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.cloudformation.stack.ChangeSet;
import software.amazon.cognito.sandbox.cloudformation.stack.PlannedChange;
import software.amazon.cognito.sandbox.cloudformation.stack.ResourceDrift;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.Stack;
import software.amazon.cognito.sandbox.cloudformation.stack.StackEvent;
import software.amazon.cognito.sandbox.cloudformation.stack.StackException;
import software.amazon.cognito.sandbox.cloudformation.stack.StackHeader;
import software.amazon.cognito.sandbox.cloudformation.stack.StackOutput;
import software.amazon.cognito.sandbox.cloudformation.stack.StackResource;
import software.amazon.cognito.sandbox.provider.Difference;

/** Prints what commands find out; values that may be secrets are concealed before they are quoted or escaped. */
final class Report {
    private static final String EVENT = "%s  %-35s %-36s %-16s %s";

    private final PrintWriter out;
    private final Secrets secrets;

    Report(PrintWriter out, Secrets secrets) {
        this.out = out;
        this.secrets = secrets;
    }

    void line(String text) {
        out.println(text.stripTrailing());
        out.flush();
    }

    void event(StackEvent event) {
        String time = event.time().truncatedTo(ChronoUnit.SECONDS).toString();
        line(String.format(EVENT, time, event.status(), event.type(), event.logicalId(), event.reason()));
    }

    /** What a deployment would do. */
    void changes(ChangeSet changes) {
        if (changes.problem() != null) {
            line("What would change cannot be told before it is deployed: " + changes.problem());
        } else if (changes.changes().isEmpty()) {
            line(changes.isEmpty() ? "No changes." : "No changes but to outputs, or to what is left to delete.");
        }
        for (PlannedChange change : changes.changes()) {
            String comment = change.retained() ? "(the old one is retained)" : String.join(", ", change.properties());
            String action = change.action().name().charAt(0)
                    + change.action().name().substring(1).toLowerCase(Locale.ROOT);
            line(String.format("%-8s %-36s %-16s %s", action, change.type(), change.logicalId(), comment));
        }
    }

    /** Says what is going to be deleted before it is. */
    void losses(ChangeSet changes) {
        changes.changes().stream().filter(PlannedChange::deletes).forEach(change -> {
            String reason = change.action() == PlannedChange.Action.REMOVE
                    ? " is not in the template any more and is going to be deleted."
                    : " is going to be replaced, for " + String.join(" and ", change.properties())
                            + " cannot be changed: a new one is created, then the old one is deleted.";
            line("Note: " + change.logicalId() + " (" + change.type() + ")" + reason);
        });
    }

    /** Says how many resources are only stubs, and of which types. */
    void stubs(List<StackResource> stubs) {
        if (!stubs.isEmpty()) {
            line("");
            line((stubs.size() == 1 ? "1 resource is a stub" : stubs.size() + " resources are stubs")
                    + ", checked against AWS's schemas but not created: "
                    + stubs.stream()
                            .map(StackResource::type)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A table; nothing when there are no outputs. */
    void outputs(List<StackOutput> outputs) {
        if (outputs.isEmpty()) {
            return;
        }
        int nameWidth = outputs.stream().mapToInt(o -> o.name().length()).max().orElse(0);
        int valueWidth =
                outputs.stream().mapToInt(o -> o.value().length()).max().orElse(0);
        String row = "  %-" + nameWidth + "s  %-" + valueWidth + "s  %s";
        line("");
        line("Outputs");
        for (StackOutput output : outputs) {
            String description = output.description() == null ? "" : output.description();
            line(String.format(row, output.name(), output.value(), description));
        }
    }

    /** Says so when what is there is not what a deployment left at its end. */
    void interruption(StackHeader header, String comment) {
        if (header.wasInterrupted()) {
            line(comment + "The last operation on stack " + header.name() + " was interrupted (" + header.status()
                    + "): deploy or destroy it.");
        }
    }

    void drift(List<ResourceDrift> drifts) {
        for (ResourceDrift drift : drifts) {
            String status = drift.deleted() ? "DELETED" : drift.isInSync() ? "IN_SYNC" : "MODIFIED";
            line(String.format("%-9s %-36s %s", status, drift.type(), drift.logicalId()));
            for (Difference difference : drift.differences()) {
                String actual = difference.actual() == null ? "nothing" : shown(difference.actual());
                line("  " + difference.path() + ": expected " + shown(difference.expected()) + ", is " + actual);
            }
        }
    }

    private String shown(JsonNode value) {
        return secrets.conceal(value).toString();
    }

    /** A stack as YAML: its resources with the properties that they have now, and its outputs. */
    void stack(Stack stack) throws StackException {
        Map<StackResource, Optional<ObjectNode>> models = stack.models();
        interruption(stack.header(), "# ");
        List<StackResource> stubs = stack.stubs();
        Map<String, Object> resources = new TreeMap<>();
        for (Map.Entry<StackResource, Optional<ObjectNode>> live : models.entrySet()) {
            Map<String, Object> resource = new LinkedHashMap<>();
            resource.put("Type", live.getKey().type());
            if (stubs.contains(live.getKey())) {
                resource.put("Stub", true);
            }
            resource.put(
                    "Properties",
                    live.getValue().map(model -> sorted(secrets.conceal(model))).orElse("DELETED"));
            resources.put(live.getKey().logicalId(), resource);
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        stack.outputs().forEach(output -> outputs.put(output.name(), output.value()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Stack", stack.header().name());
        document.put("Status", stack.header().status());
        document.put("Resources", resources);
        document.put("Outputs", outputs);
        line(Yaml.dump(document));
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.fields().forEachRemaining(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
