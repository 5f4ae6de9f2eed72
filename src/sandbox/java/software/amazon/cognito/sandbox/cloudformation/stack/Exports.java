package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.Output;
import software.amazon.cognito.sandbox.cloudformation.template.Resource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Call;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;
import software.amazon.cognito.sandbox.provider.ProvisioningException;

/** What the other stacks of the same state export, and which of them import what this one exports. */
final class Exports {
    private static final String IMPORT = "Fn::ImportValue";

    private final StackEnvironment environment;

    Exports(StackEnvironment environment) {
        this.environment = environment;
    }

    /** The names that a template imports. */
    static Set<String> imports(Template template, Scope known) throws TemplateException {
        Set<String> names = new TreeSet<>();
        for (Call call : calls(template)) {
            names.add(call.arguments().text(0, known));
        }
        return names;
    }

    /**
     * Checks what a template imports and exports.
     *
     * @param known the parameters
     * @throws TemplateException naming every import that nobody exports, and every name that another stack exports
     */
    void check(Template template, Scope known) throws TemplateException {
        Problems problems = new Problems();
        for (Call call : calls(template)) {
            String name = call.arguments().text(0, known);
            if (exporter(name).isEmpty()) {
                problems.add(
                        call.position(), "No export named " + name + " found: deploy the stack that exports it first");
            }
        }
        for (Output output : template.outputs().values()) {
            String name = isKnown(output, known) ? output.exportName(known) : null;
            exporter(name)
                    .ifPresent(stack -> problems.add(
                            output.position(),
                            "Export with name " + name + " is already exported by stack " + stack.name()));
        }
        problems.throwIfAny();
    }

    private static boolean isKnown(Output output, Scope known) {
        return output.exportName() != null
                && output.exportName().references().allMatch(reference -> known.ref(reference.name()) != null);
    }

    /** The value that another stack exports; null when none does. */
    JsonNode value(String name) {
        return exporter(name)
                .map(stack -> TextNode.valueOf(environment
                        .secrets()
                        .restore(output(stack, name).value(), (id, attribute) -> attribute(stack, id, attribute))))
                .orElse(null);
    }

    /**
     * What stands against new outputs in the place of the present ones; empty when nothing does.
     *
     * @param verb what is about to be done with an export: update or delete
     */
    Optional<String> obstacle(List<StackOutput> now, List<StackOutput> next, String verb) {
        for (StackOutput output : now) {
            boolean kept = output.exportName() == null
                    || next.stream()
                            .anyMatch(other -> output.exportName().equals(other.exportName())
                                    && output.value().equals(other.value()));
            String importers = kept ? "" : importers(output.exportName());
            if (!importers.isEmpty()) {
                return Optional.of(
                        "Cannot " + verb + " export " + output.exportName() + " as it is in use by " + importers + ".");
            }
        }
        return Optional.empty();
    }

    private static List<Call> calls(Template template) {
        return Stream.concat(
                        template.resources().stream().map(Resource::properties),
                        template.outputs().values().stream().map(Output::value))
                .flatMap(Value::calls)
                .filter(call -> call.function().name().equals(IMPORT))
                .toList();
    }

    private Stream<StackHeader> others() {
        StackJournal journal = environment.journal();
        return journal.headers().stream().filter(stack -> !stack.name().equals(journal.stackName()));
    }

    private Optional<StackHeader> exporter(String name) {
        return name == null
                ? Optional.empty()
                : others().filter(
                                stack -> stack.outputs().stream().anyMatch(output -> name.equals(output.exportName())))
                        .findFirst();
    }

    private static StackOutput output(StackHeader stack, String exportName) {
        return stack.outputs().stream()
                .filter(output -> exportName.equals(output.exportName()))
                .findFirst()
                .orElseThrow();
    }

    private String importers(String exportName) {
        return others().filter(stack -> stack.imports().contains(exportName))
                .map(StackHeader::name)
                .collect(Collectors.joining(" and "));
    }

    private String attribute(StackHeader stack, String logicalId, String attribute) {
        StackResource resource =
                environment.journal().of(stack.name()).resource(logicalId).orElseThrow();
        try {
            ObjectNode model = environment.models().of(resource);
            return environment
                    .provider(resource.type())
                    .attribute(model, attribute)
                    .map(JsonNode::asText)
                    .orElse("");
        } catch (ProvisioningException e) {
            throw new StackScope.UnreadableException(logicalId, e);
        }
    }
}
