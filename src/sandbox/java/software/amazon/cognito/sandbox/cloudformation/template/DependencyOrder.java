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

/** Puts resources behind all that they depend on, and otherwise leaves them in their order. */
final class DependencyOrder {
    private DependencyOrder() {}

    static List<Resource> of(final List<Resource> resources) throws TemplateException {
        final Map<String, Resource> waiting = new LinkedHashMap<>();
        resources.forEach(resource -> waiting.put(resource.logicalId(), resource));
        final List<Resource> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            final Optional<Resource> next = waiting.values().stream()
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
    private static TemplateException cycle(final Map<String, Resource> waiting) {
        final Set<String> path = new LinkedHashSet<>();
        String at = waiting.keySet().iterator().next();
        while (path.add(at)) {
            at = waiting.get(at).dependencies().stream()
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        final String first = at;
        final String cycle = Stream.concat(path.stream().dropWhile(id -> !id.equals(first)), Stream.of(first))
                .collect(Collectors.joining(" -> "));
        return new TemplateException(waiting.get(first).position(), "circular dependency: " + cycle);
    }
}
