package software.amazon.cognito.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import software.amazon.cognito.sandbox.provider.Difference;
import software.amazon.cognito.sandbox.stack.ResourceDrift;
import software.amazon.cognito.sandbox.stack.Secrets;
import software.amazon.cognito.sandbox.stack.Stack;
import software.amazon.cognito.sandbox.stack.StackEvent;
import software.amazon.cognito.sandbox.stack.StackException;
import software.amazon.cognito.sandbox.stack.StackOutput;
import software.amazon.cognito.sandbox.stack.StackResource;

/** Prints what commands find out, with secrets concealed. */
final class Report {
    private static final String EVENT = "%s  %-27s %-36s %-16s %s";

    private final PrintWriter out;
    private final Secrets secrets;

    Report(PrintWriter out, Secrets secrets) {
        this.out = out;
        this.secrets = secrets;
    }

    void line(String text) {
        out.println(secrets.conceal(text).stripTrailing());
        out.flush();
    }

    void event(StackEvent event) {
        String time = event.time().truncatedTo(ChronoUnit.SECONDS).toString();
        line(String.format(EVENT, time, event.status(), event.type(), event.logicalId(), event.reason()));
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

    void drift(List<ResourceDrift> drifts) {
        for (ResourceDrift drift : drifts) {
            String status = drift.deleted() ? "DELETED" : drift.isInSync() ? "IN_SYNC" : "MODIFIED";
            line(String.format("%-9s %-36s %s", status, drift.type(), drift.logicalId()));
            for (Difference difference : drift.differences()) {
                String actual = difference.actual() == null
                        ? "nothing"
                        : difference.actual().toString();
                line("  " + difference.path() + ": expected " + difference.expected() + ", is " + actual);
            }
        }
    }

    /** A stack as YAML: its resources with the properties that they have now, and its outputs. */
    void stack(Stack stack) throws StackException {
        Map<String, Object> resources = new TreeMap<>();
        for (Map.Entry<StackResource, Optional<ObjectNode>> live :
                stack.models().entrySet()) {
            Map<String, Object> resource = new LinkedHashMap<>();
            resource.put("Type", live.getKey().type());
            resource.put("Properties", live.getValue().map(Report::sorted).orElse("DELETED"));
            resources.put(live.getKey().logicalId(), resource);
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        stack.outputs().forEach(output -> outputs.put(output.name(), output.value()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Stack", stack.header().name());
        document.put("Status", stack.header().status());
        document.put("Resources", resources);
        document.put("Outputs", outputs);
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        line(new Dump(settings).dumpToString(document));
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
