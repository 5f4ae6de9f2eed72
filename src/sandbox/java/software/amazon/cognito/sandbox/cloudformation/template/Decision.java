package software.amazon.cognito.sandbox.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problems;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;
import software.amazon.cognito.sandbox.cloudformation.template.value.Value;

/** Decides what of a template is deployed with given parameters. */
final class Decision implements Scope {
    private final Template template;
    private final Map<String, JsonNode> parameters;
    private final Map<String, Boolean> conditions = new HashMap<>();
    private final Problems problems = new Problems();

    Decision(Template template, Map<String, JsonNode> parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    Template template() throws TemplateException {
        decideConditions();
        template.rules().forEach(rule -> attempt(() -> rule.problems(this).forEach(problems::add)));
        problems.throwIfAny();
        List<Resource> made = template.resources().stream()
                .filter(resource -> holds(resource.condition()))
                .toList();
        Set<String> ids = made.stream().map(Resource::logicalId).collect(Collectors.toSet());
        List<Resource> resources = new ArrayList<>();
        made.forEach(resource -> attempt(() -> resources.add(resource.decided(this, ids))));
        Map<String, Output> outputs = new LinkedHashMap<>();
        for (Output output : template.outputs().values()) {
            if (holds(output.condition())) {
                attempt(() -> outputs.put(output.name(), output.decided(this)));
            }
        }
        checkReferences(ids, resources, outputs.values());
        problems.throwIfAny();
        return new Template(
                template.description(),
                template.parameters(),
                Map.of(),
                Map.of(),
                List.of(),
                DependencyOrder.of(resources),
                Collections.unmodifiableMap(outputs),
                Findings.NONE);
    }

    @Override
    public JsonNode ref(String name) {
        return parameters.get(name);
    }

    @Override
    public JsonNode getAtt(String logicalId, String attribute) {
        return null;
    }

    /** Null, too, while it is being decided. */
    @Override
    public Boolean condition(String name) {
        return conditions.computeIfAbsent(name, undecided -> null);
    }

    @Override
    public JsonNode mapping(String map, String topLevelKey, String secondLevelKey) {
        return template.mappings()
                .getOrDefault(map, MissingNode.getInstance())
                .path(topLevelKey)
                .get(secondLevelKey);
    }

    private interface Step {
        void run() throws TemplateException;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (TemplateException e) {
            problems.add(e);
        }
    }

    /** Each after those that it names. */
    private void decideConditions() {
        Set<String> begun = new HashSet<>();
        template.conditions().keySet().forEach(name -> decide(name, begun));
    }

    private void decide(String name, Set<String> begun) {
        Value condition = template.conditions().get(name);
        if (condition == null || !begun.add(name)) {
            return;
        }
        condition
                .calls()
                .filter(call -> call.function().name().equals("Condition"))
                .flatMap(call -> call.arguments().literalText(0).stream())
                .forEach(needed -> decide(needed, begun));
        attempt(() -> conditions.put(name, condition.resolve(this).asBoolean()));
    }

    /** @param name null for something that is there in any case */
    private boolean holds(String name) {
        return name == null || conditions.get(name);
    }

    private void checkReferences(Set<String> made, List<Resource> resources, Collection<Output> outputs) {
        Set<String> left = template.resources().stream()
                .map(Resource::logicalId)
                .filter(id -> !made.contains(id))
                .collect(Collectors.toSet());
        Stream<Value> values = Stream.concat(
                resources.stream().map(Resource::properties), outputs.stream().flatMap(Output::values));
        values.flatMap(Value::references)
                .filter(reference -> left.contains(reference.name()))
                .forEach(reference -> problems.add(
                        reference.position(),
                        "Unresolved resource dependencies [" + reference.name() + "]: its condition does not hold"
                                + " with these parameters; use Fn::If where it is referred to"));
    }
}
