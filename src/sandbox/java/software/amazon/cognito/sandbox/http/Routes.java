package software.amazon.cognito.sandbox.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/** Routes by method and path, such as {@code POST /} or {@code DELETE /domain/{DomainName}}. */
final class Routes {
    /** What serves a request, and what stands in its path for the variables of the route's. */
    record Match(Route route, Map<String, String> pathVariables) {}

    private final Map<String, PathMappings<Route>> byMethod = new HashMap<>();

    Routes(Map<String, Route> routes) {
        routes.forEach((methodAndPath, route) -> {
            String[] parts = methodAndPath.split(" ", 2);
            byMethod.computeIfAbsent(parts[0], method -> new PathMappings<>())
                    .put(new UriTemplatePathSpec(parts[1]), route);
        });
    }

    Optional<Match> find(String method, String path) {
        return Optional.ofNullable(byMethod.get(method))
                .map(paths -> paths.getMatched(path))
                .map(found -> new Match(
                        found.getResource(), ((UriTemplatePathSpec) found.getPathSpec()).getPathParams(path)));
    }
}
