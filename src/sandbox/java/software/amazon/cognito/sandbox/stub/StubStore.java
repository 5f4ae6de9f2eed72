package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.Json;

/** The models of the stubs that were made, in the state folder. */
final class StubStore {
    private final MVMap<String, String> models;

    /**
     * What is kept of a stub.
     *
     * @param token of the request that made it
     * @param ref what {@code Ref} gives
     * @param model its properties, read-only ones included
     */
    record Stub(String token, String ref, ObjectNode model) {}

    StubStore(MVStore store) {
        models = store.openMap("stubs");
    }

    Optional<Stub> get(String type, String identifier) {
        return Optional.ofNullable(models.get(key(type, identifier))).map(StubStore::parse);
    }

    void put(String type, String identifier, Stub stub) {
        models.put(key(type, identifier), Json.MAPPER.valueToTree(stub).toString());
    }

    /** Whether there was one. */
    boolean remove(String type, String identifier) {
        return models.remove(key(type, identifier)) != null;
    }

    /** All stubs of a type. */
    List<Stub> all(String type) {
        List<Stub> all = new ArrayList<>();
        String prefix = key(type, "");
        models.keyIterator(prefix).forEachRemaining(key -> {
            if (key.startsWith(prefix)) {
                all.add(parse(models.get(key)));
            }
        });
        return all;
    }

    private static String key(String type, String identifier) {
        return type + "|" + identifier;
    }

    private static Stub parse(String json) {
        try {
            return Json.MAPPER.readValue(json, Stub.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("State that cannot be read", e);
        }
    }
}
