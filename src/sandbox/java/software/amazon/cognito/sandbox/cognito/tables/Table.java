package software.amazon.cognito.sandbox.cognito.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.Json;

/** JSON documents of one kind, ordered by key. A pool's own keys are {@code <pool id>|<id>}, so they lie together. */
public final class Table {
    private final String name;
    private final MVMap<String, String> documents;

    Table(MVStore store, String name) {
        this.name = name;
        documents = store.openMap(name);
    }

    /** The key of something that belongs to a pool or, with more parts, to something in a pool. */
    public static String key(String... parts) {
        return String.join("|", parts);
    }

    String name() {
        return name;
    }

    /** The document under a key. */
    public Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(documents.get(key)).map(Table::parse);
    }

    /** Whether there is a document under a key. */
    public boolean contains(String key) {
        return documents.containsKey(key);
    }

    /** Keeps a document under a key, in the place of the one that was there. */
    public void put(String key, ObjectNode document) {
        documents.put(key, document.toString());
    }

    /** Forgets the document under a key. */
    public void remove(String key) {
        documents.remove(key);
    }

    void removeAll(String prefix) {
        keys(prefix, prefix).toList().forEach(documents::remove);
    }

    /** The documents under keys that start with the prefix. */
    public Stream<ObjectNode> under(String prefix) {
        return keys(prefix, prefix).flatMap(key -> find(key).stream());
    }

    /** How many documents there are under keys that start with the prefix, without reading them. */
    public long count(String prefix) {
        return index(prefix + Character.MAX_VALUE) - index(prefix);
    }

    /** How many keys are less than this one. */
    private long index(String key) {
        long index = documents.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** In order, the keys that start with the prefix and are not less than {@code from}. */
    public Stream<String> keys(String prefix, String from) {
        Iterator<String> keys = documents.keyIterator(from);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .takeWhile(key -> key.startsWith(prefix));
    }

    private static ObjectNode parse(String json) {
        try {
            return Json.MAPPER.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
