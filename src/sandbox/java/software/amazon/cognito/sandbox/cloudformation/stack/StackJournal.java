package software.amazon.cognito.sandbox.cloudformation.stack;

import static software.amazon.cognito.sandbox.cloudformation.stack.StateJson.parse;
import static software.amazon.cognito.sandbox.cloudformation.stack.StateJson.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The state of one stack, written down before and after each step, so that it is right when the process is killed at any
 * moment. Each method that changes it is one commit, whichever steps of a deployment are in progress at the same time.
 *
 * <p>A resource is either current or retired; a retired one is no longer part of the stack and still has to be deleted.
 */
public final class StackJournal {
    private final MVStore store;
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
        this.store = store;
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

    /** The journal of another stack of the store. */
    StackJournal of(String otherStack) {
        return new StackJournal(store, otherStack, commit);
    }

    /** What is known of all stacks of the store. */
    synchronized List<StackHeader> headers() {
        return headers.values().stream()
                .map(json -> parse(json, StackHeader.class))
                .toList();
    }

    String stackName() {
        return stack;
    }

    synchronized Optional<StackHeader> header() {
        return Optional.ofNullable(headers.get(stack)).map(json -> parse(json, StackHeader.class));
    }

    synchronized void header(StackHeader header) {
        headers.put(stack, write(header));
        commit.run();
    }

    /** The current resource of a logical id. */
    synchronized Optional<StackResource> resource(String logicalId) {
        return Optional.ofNullable(current.get(key(logicalId))).map(json -> parse(json, StackResource.class));
    }

    /** Current resources by logical id. */
    synchronized Map<String, StackResource> resources() {
        Map<String, StackResource> resources = new LinkedHashMap<>();
        ofStack(current).forEach(resource -> resources.put(resource.logicalId(), resource));
        return resources;
    }

    synchronized List<StackResource> retired() {
        return ofStack(retired);
    }

    /** The creations whose outcome is not known yet. */
    synchronized List<PendingCreate> pending() {
        return keys(pending).stream()
                .map(key -> parse(pending.get(key), PendingCreate.class))
                .toList();
    }

    /** The same of all stacks of the store. */
    synchronized List<PendingCreate> pendingInAllStacks() {
        return pending.values().stream()
                .map(json -> parse(json, PendingCreate.class))
                .toList();
    }

    /** Writes down that a resource is about to be created. */
    synchronized void begin(PendingCreate create) {
        pending.put(key(create.desired().logicalId()), write(create));
        commit.run();
    }

    /** Writes down that a pending creation made nothing. */
    synchronized void abandon(PendingCreate create) {
        endPending(create.desired().logicalId());
        commit.run();
    }

    /** Makes a resource current, and ends the pending creation; one that it replaces is retired. */
    synchronized void put(StackResource resource) {
        resource(resource.logicalId())
                .filter(before -> !before.identifier().equals(resource.identifier()))
                .ifPresent(before -> retired.put(retiredKey(before), write(before.replaced())));
        retired.remove(retiredKey(resource));
        current.put(key(resource.logicalId()), write(resource));
        endPending(resource.logicalId());
        commit.run();
    }

    /** Makes new resources current, all of them or, after an interruption, none. */
    synchronized void putAll(Collection<StackResource> resources) {
        resources.forEach(resource -> current.put(key(resource.logicalId()), write(resource)));
        commit.run();
    }

    /** Retires a resource, current or not, and ends the pending creation. */
    synchronized void retire(StackResource resource) {
        resource(resource.logicalId())
                .filter(now -> now.identifier().equals(resource.identifier()))
                .ifPresent(now -> current.remove(key(now.logicalId())));
        retired.put(retiredKey(resource), write(resource));
        endPending(resource.logicalId());
        commit.run();
    }

    /** Writes down that a retired resource is deleted. */
    synchronized void deleted(StackResource resource) {
        retired.remove(retiredKey(resource));
        commit.run();
    }

    /** Forgets the stack. */
    synchronized void remove() {
        headers.remove(stack);
        forgetSnapshotsUnlessPending();
    }

    /** The identifiers that a scope had before the stack's first creation in it; empty when none was taken. */
    synchronized Optional<Set<ObjectNode>> snapshot(String type, ObjectNode scope) {
        return Optional.ofNullable(snapshots.get(snapshotKey(type, scope)))
                .map(json -> Set.of(parse(json, ObjectNode[].class)));
    }

    synchronized void snapshot(String type, ObjectNode scope, Collection<ObjectNode> identifiers) {
        snapshots.put(snapshotKey(type, scope), write(identifiers));
        commit.run();
    }

    /** Forgets the snapshots at the end of a deployment, unless a pending creation still needs them. */
    synchronized void forgetSnapshotsUnlessPending() {
        if (pending().isEmpty()) {
            keys(snapshots).forEach(snapshots::remove);
            commit.run();
        }
    }

    /** Whether the stack has no resource, not even one that may have been made. */
    synchronized boolean isEmpty() {
        return keys(current).isEmpty() && keys(retired).isEmpty() && pending().isEmpty();
    }

    /** The identifiers of the resources of a type in all stacks of the store. */
    synchronized Set<ObjectNode> owned(String type) {
        return inAllStacks(type).map(owned -> owned.resource().identifier()).collect(Collectors.toSet());
    }

    /** The id of the stack, of all in the store, that has a resource; empty when none has. */
    synchronized Optional<String> owner(String type, ObjectNode identifier) {
        return inAllStacks(type)
                .filter(owned -> owned.resource().identifier().equals(identifier))
                .map(owned ->
                        parse(headers.get(owned.stack()), StackHeader.class).stackId())
                .findFirst();
    }

    private record Owned(String stack, StackResource resource) {}

    private Stream<Owned> inAllStacks(String type) {
        return Stream.of(current, retired)
                .flatMap(map -> map.entrySet().stream())
                .map(entry -> new Owned(
                        entry.getKey().substring(0, entry.getKey().indexOf('|')),
                        parse(entry.getValue(), StackResource.class)))
                .filter(owned -> owned.resource().type().equals(type));
    }

    private void endPending(String logicalId) {
        pending.remove(key(logicalId));
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
}
