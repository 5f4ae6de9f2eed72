package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.cognito.sandbox.provider.ProvisioningException;
import software.amazon.cognito.sandbox.provider.ResourceProvider;

/**
 * Ends the creations that an interrupted deployment had begun. What one of them made was not there before, belongs to no
 * stack, and is what was asked for. Where that may be so of another resource or another creation, too, or where somebody
 * else may have made it, nobody can tell whose it is: it is left alone, and said.
 */
final class InterruptedCreations {
    private final StackEnvironment environment;
    private final StackJournal journal;

    InterruptedCreations(StackEnvironment environment) {
        this.environment = environment;
        this.journal = environment.journal();
    }

    /** A resource that a creation may have made. */
    private record Candidate(ObjectNode identifier, boolean byNobodyElse) {}

    /** Makes current what was made for sure, and forgets the rest. */
    void settle() throws ProvisioningException {
        Map<PendingCreate, List<Candidate>> found = new LinkedHashMap<>();
        for (PendingCreate create : journal.pending()) {
            found.put(create, candidates(create));
        }
        found.forEach(this::settle);
    }

    private void settle(PendingCreate create, List<Candidate> candidates) {
        DesiredResource desired = create.desired();
        if (candidates.size() == 1 && candidates.get(0).byNobodyElse()) {
            journal.put(desired.identifiedBy(candidates.get(0).identifier()));
            environment.event("CREATE_COMPLETE", desired, "Begun by an interrupted deployment");
            return;
        }
        if (!candidates.isEmpty()) {
            ResourceProvider provider = environment.provider(desired.type());
            String found = candidates.stream()
                    .map(candidate -> provider.schema().text(candidate.identifier()))
                    .collect(Collectors.joining(", "));
            environment.event(
                    "CREATE_FAILED",
                    desired,
                    "An interrupted deployment may have made " + found
                            + ", and so may somebody else: left alone. Delete what nobody needs.");
        }
        journal.abandon(create);
    }

    private List<Candidate> candidates(PendingCreate create) throws ProvisioningException {
        DesiredResource desired = create.desired();
        ResourceProvider provider = environment.provider(desired.type());
        ObjectNode scope = provider.listScope(desired.properties());
        Set<ObjectNode> before = journal.snapshot(desired.type(), scope).orElse(Set.of());
        Set<ObjectNode> owned = journal.owned(desired.type());
        List<Candidate> candidates = new ArrayList<>();
        for (ObjectNode identifier : Creation.list(provider, scope)) {
            if (!before.contains(identifier) && !owned.contains(identifier)) {
                read(provider, identifier)
                        .filter(model -> isResult(provider, create, model))
                        .map(model -> new Candidate(identifier, isByNobodyElse(provider, create, model)))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private boolean isByNobodyElse(ResourceProvider provider, PendingCreate create, ObjectNode model) {
        DesiredResource desired = create.desired();
        boolean byAnyRequest =
                provider.isResultOf(environment.origin(desired.logicalId(), false), desired.properties(), model);
        boolean byAnotherCreation = journal.pendingInAllStacks().stream()
                .filter(other -> other.desired().type().equals(desired.type()) && !other.equals(create))
                .anyMatch(other -> isResult(provider, other, model));
        return !byAnotherCreation && (!byAnyRequest || environment.home().isUntouchedSince(create.home()));
    }

    private static boolean isResult(ResourceProvider provider, PendingCreate create, ObjectNode model) {
        return provider.isResultOf(create.origin(), create.desired().properties(), model);
    }

    private static Optional<ObjectNode> read(ResourceProvider provider, ObjectNode identifier)
            throws ProvisioningException {
        try {
            return Optional.of(provider.read(identifier));
        } catch (ProvisioningException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
