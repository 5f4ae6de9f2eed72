package software.amazon.cognito.sandbox.cloudformation.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** Puts resources behind all that they depend on, and otherwise leaves them in their order. */
final class DependencyOrder {
    private DependencyOrder() {}

    static List<Resource> of(List<Resource> resources) throws TemplateException {
        Map<String, Resource> waiting = new LinkedHashMap<>();
        resources.forEach(resource -> waiting.put(resource.logicalId(), resource));
        List<Resource> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<Resource> next = waiting.values().stream()
                    .filter(resource -> resource.dependencies().stream().noneMatch(waiting::containsKey))
                    .findFirst();
            if (next.isEmpty()) {
                throw cycle(waiting);
            }
            ordered.add(waiting.remove(next.get().logicalId()));
        }
        return List.copyOf(ordered);
    }

    /** Each of these waits for another of them, so that going from one to the next leads back to one seen before. */
    private static TemplateException cycle(Map<String, Resource> waiting) {
        Set<String> path = new LinkedHashSet<>();
        String at = waiting.keySet().iterator().next();
        while (path.add(at)) {
            at = waiting.get(at).dependencies().stream()
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        String first = at;
        String cycle = Stream.concat(path.stream().dropWhile(id -> !id.equals(first)), Stream.of(first))
                .collect(Collectors.joining(" -> "));
        return new TemplateException(waiting.get(first).position(), "circular dependency: " + cycle);
    }
}
