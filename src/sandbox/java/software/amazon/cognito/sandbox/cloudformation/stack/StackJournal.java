package software.amazon.cognito.sandbox.cloudformation.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The state of one stack, written down before and after each step, so that it is right when the process is killed at any
 * moment. Each method that changes it is one commit.
 *
 * <p>A resource is either current or retired; a retired one is no longer part of the stack and still has to be deleted.
 */
public final class StackJournal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String stack;
    private final Runnable commit;
    private final MVMap<String, String> headers;
    private final MVMap<String, String> current;
    private final MVMap<String, String> retired;
    private final MVMap<String, String> pending;
    private final MVMap<String, String> snapshots;

    public StackJournal(MVStore store, String stack) {
        this(store, stack, store::commit);
    }

    /**
     * For tests that let it crash.
     *
     * @param commit commits the store
     */
    StackJournal(MVStore store, String stack, Runnable commit) {
        this.stack = stack;
        this.commit = commit;
        headers = store.openMap("stacks");
        current = store.openMap("resources");
        retired = store.openMap("retired");
        pending = store.openMap("pending");
        snapshots = store.openMap("snapshots");
    }

    /** The names of all stacks in a store. */
    public static Collection<String> stackNames(MVStore store) {
        return List.copyOf(store.<String, String>openMap("stacks").keySet());
    }

    String stackName() {
        return stack;
    }

    Optional<StackHeader> header() {
        return Optional.ofNullable(headers.get(stack)).map(json -> parse(json, StackHeader.class));
    }

    void header(StackHeader header) {
        headers.put(stack, write(header));
        commit.run();
    }

    /** Current resources by logical id. */
    Map<String, StackResource> resources() {
        Map<String, StackResource> resources = new LinkedHashMap<>();
        ofStack(current).forEach(resource -> resources.put(resource.logicalId(), resource));
        return resources;
    }

    List<StackResource> retired() {
        return ofStack(retired);
    }

    Optional<PendingCreate> pending() {
        return Optional.ofNullable(pending.get(stack)).map(json -> parse(json, PendingCreate.class));
    }

    /** Writes down that a resource is about to be created. */
    void begin(PendingCreate create) {
        pending.put(stack, write(create));
        commit.run();
    }

    /** Writes down that the pending creation made nothing. */
    void abandon() {
        pending.remove(stack);
        commit.run();
    }

    /** Makes a resource current, and ends the pending creation; one that it replaces is retired. */
    void put(StackResource resource) {
        StackResource before = current(resource.logicalId());
        if (before != null && !before.identifier().equals(resource.identifier())) {
            retired.put(retiredKey(before), write(before));
        }
        retired.remove(retiredKey(resource));
        current.put(key(resource.logicalId()), write(resource));
        endPending(resource.logicalId());
        commit.run();
    }

    /** Retires a resource, current or not, and ends the pending creation. */
    void retire(StackResource resource) {
        StackResource now = current(resource.logicalId());
        if (now != null && now.identifier().equals(resource.identifier())) {
            current.remove(key(resource.logicalId()));
        }
        retired.put(retiredKey(resource), write(resource));
        endPending(resource.logicalId());
        commit.run();
    }

    /** Writes down that a retired resource is deleted. */
    void deleted(StackResource resource) {
        retired.remove(retiredKey(resource));
        commit.run();
    }

    /** Forgets the stack. */
    void remove() {
        headers.remove(stack);
        forgetSnapshotsUnlessPending();
    }

    /** The identifiers that a scope had before the stack's first creation in it; empty when none was taken. */
    Optional<Set<ObjectNode>> snapshot(String type, ObjectNode scope) {
        return Optional.ofNullable(snapshots.get(snapshotKey(type, scope)))
                .map(json -> Set.of(parse(json, ObjectNode[].class)));
    }

    void snapshot(String type, ObjectNode scope, Collection<ObjectNode> identifiers) {
        snapshots.put(snapshotKey(type, scope), write(identifiers));
        commit.run();
    }

    /** Forgets the snapshots at the end of a deployment, unless a pending creation still needs them. */
    void forgetSnapshotsUnlessPending() {
        if (pending().isEmpty()) {
            keys(snapshots).forEach(snapshots::remove);
            commit.run();
        }
    }

    /** Whether the stack has no resource, not even one that may have been made. */
    boolean isEmpty() {
        return keys(current).isEmpty() && keys(retired).isEmpty() && pending().isEmpty();
    }

    /** The identifiers of the resources of a type in all stacks of the store. */
    Set<ObjectNode> owned(String type) {
        Set<ObjectNode> owned = new HashSet<>();
        for (MVMap<String, String> map : List.of(current, retired)) {
            map.values().stream()
                    .map(json -> parse(json, StackResource.class))
                    .filter(resource -> resource.type().equals(type))
                    .forEach(resource -> owned.add(resource.identifier()));
        }
        return owned;
    }

    private void endPending(String logicalId) {
        boolean ended = pending().stream()
                .anyMatch(create -> create.desired().logicalId().equals(logicalId));
        if (ended) {
            pending.remove(stack);
        }
    }

    private StackResource current(String logicalId) {
        String json = current.get(key(logicalId));
        return json == null ? null : parse(json, StackResource.class);
    }

    private List<StackResource> ofStack(MVMap<String, String> map) {
        return keys(map).stream()
                .map(key -> parse(map.get(key), StackResource.class))
                .toList();
    }

    private List<String> keys(MVMap<String, String> map) {
        List<String> keys = new ArrayList<>();
        String prefix = key("");
        var cursor = map.keyIterator(prefix);
        while (cursor.hasNext()) {
            String key = cursor.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }

    private String key(String name) {
        return stack + "|" + name;
    }

    private String retiredKey(StackResource resource) {
        return key(resource.type() + "|" + resource.identifier());
    }

    private String snapshotKey(String type, ObjectNode scope) {
        return key(type + "|" + scope);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("State that cannot be written", e);
        }
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("State that cannot be read", e);
        }
    }
}
