package software.amazon.cognito.sandbox.cloudcontrol.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.RequestOrigin;

/**
 * Finds what creates made before the server was killed, for a handler's create cannot be repeated: a resource that has
 * come into being since, that no other request for the type knows, and that has the name that was asked for.
 */
public final class InterruptedCreates {
    private final ServedTypes types;
    private final Function<String, Set<String>> known;
    private final Function<ObjectNode, Optional<Instant>> creationDate;

    /**
     * @param known the identifiers of all requests for a type
     * @param creationDate of the resource of an identifier; empty when nobody can tell
     */
    InterruptedCreates(
            ServedTypes types,
            Function<String, Set<String>> known,
            Function<ObjectNode, Optional<Instant>> creationDate) {
        this.types = types;
        this.known = known;
        this.creationDate = creationDate;
    }

    /** @param differences to what was asked for: one tells two creates with the same name apart */
    private record Match(String token, String identifier, int differences) {}

    /** A resource that may be what a create made. */
    private record Candidate(ObjectNode model, Optional<Instant> created) {
        boolean isFrom(Instant begun) {
            return created.isEmpty() || !created.get().isBefore(begun);
        }
    }

    /** The identifiers of what was made, by request token. */
    Map<String, String> find(List<ResourceRequest> creates) throws ProvisioningException {
        Map<String, List<ResourceRequest>> byType =
                creates.stream().collect(Collectors.groupingBy(ResourceRequest::typeName));
        Map<String, String> made = new HashMap<>();
        for (Map.Entry<String, List<ResourceRequest>> ofType : byType.entrySet()) {
            made.putAll(find(types.get(ofType.getKey()).provider(), ofType.getValue()));
        }
        return made;
    }

    private Map<String, String> find(RegistryProvider provider, List<ResourceRequest> creates)
            throws ProvisioningException {
        List<Match> matches = new ArrayList<>();
        Map<ObjectNode, List<Candidate>> byScope = new HashMap<>();
        for (ResourceRequest create : creates) {
            ObjectNode scope = provider.listScope(create.work().desired());
            if (!byScope.containsKey(scope)) {
                byScope.put(scope, candidates(provider, scope, earliest(creates)));
            }
            byScope.get(scope).stream()
                    .filter(candidate -> isPossible(provider, create, candidate))
                    .forEach(candidate -> matches.add(match(provider, create, candidate)));
        }
        return likeliest(matches);
    }

    private List<Candidate> candidates(RegistryProvider provider, ObjectNode scope, Instant earliest)
            throws ProvisioningException {
        Set<String> others = known.apply(provider.schema().typeName());
        List<Candidate> candidates = new ArrayList<>();
        for (ObjectNode identifier : unlessGone(() -> provider.list(scope)).orElse(List.of())) {
            Optional<Instant> created = creationDate.apply(identifier);
            if (!others.contains(provider.schema().text(identifier))
                    && created.filter(earliest::isAfter).isEmpty()) {
                unlessGone(() -> provider.read(identifier))
                        .ifPresent(model -> candidates.add(new Candidate(model, created)));
            }
        }
        return candidates;
    }

    /** What is asked of the handlers. */
    private interface Question<T> {
        T ask() throws ProvisioningException;
    }

    /** Others may delete a resource between the list and the read, and all of them before. */
    private static <T> Optional<T> unlessGone(Question<T> question) throws ProvisioningException {
        try {
            return Optional.of(question.ask());
        } catch (ProvisioningException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Instant earliest(List<ResourceRequest> creates) {
        return creates.stream()
                .map(ResourceRequest::requestedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isPossible(RegistryProvider provider, ResourceRequest create, Candidate candidate) {
        ObjectNode desired = create.work().desired();
        String label = provider.label();
        boolean named = desired.has(label)
                ? desired.get(label).equals(candidate.model().get(label))
                : provider.isResultOf(RequestOrigin.outsideStacks(create.token()), desired, candidate.model());
        return named && candidate.isFrom(create.requestedAt());
    }

    private static Match match(RegistryProvider provider, ResourceRequest create, Candidate candidate) {
        ObjectNode identifier = provider.schema().identifier(candidate.model()).orElseThrow();
        int differences =
                provider.differences(create.work().desired(), candidate.model()).size();
        return new Match(create.token(), provider.schema().text(identifier), differences);
    }

    /** One resource for one request, those first that fit best. */
    private static Map<String, String> likeliest(List<Match> matches) {
        Map<String, String> made = new HashMap<>();
        matches.stream().sorted(Comparator.comparing(Match::differences)).forEach(match -> {
            if (!made.containsValue(match.identifier())) {
                made.putIfAbsent(match.token(), match.identifier());
            }
        });
        return made;
    }
}
