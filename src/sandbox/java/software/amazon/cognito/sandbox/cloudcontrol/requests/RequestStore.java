package software.amazon.cognito.sandbox.cloudcontrol.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.Json;

/**
 * All resource requests. Each method that changes them is one commit, so they are right when the process is killed. Used
 * by many threads, of which one at a time has the maps.
 *
 * <p>Final requests are forgotten after seven days, as by the service, or when there are more than can be kept.
 */
public final class RequestStore {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration CLIENT_TOKEN_VALID = Duration.ofHours(36);

    private final MVStore store;
    private final Clock clock;
    private final int most;
    /** Requests by their number, the oldest first. */
    private final MVMap<Long, String> requests;
    /** The numbers of requests. */
    private final MVMap<String, Long> byToken;

    private final MVMap<String, Long> byClientToken;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();

    /** @param most the number of requests that are kept */
    public RequestStore(MVStore store, Clock clock, int most) {
        this.store = store;
        this.clock = clock;
        this.most = most;
        requests = store.openMap("requests");
        byToken = store.openMap("tokens");
        byClientToken = store.openMap("clientTokens");
        // Space is used again at once: else 8,000 requests took 600 MB. A loss of power, not of the process, may then
        // lose
        // more than the last commit.
        store.setRetentionTime(0);
    }

    void add(ResourceRequest request) {
        synchronized (this) {
            long number = requests.isEmpty() ? 1 : requests.lastKey() + 1;
            requests.put(number, write(request));
            byToken.put(request.token(), number);
            byClientToken.put(request.clientToken(), number);
            forgetOld();
        }
        commit();
    }

    /** Changes a request; leaves it as it is when it is final. */
    ResourceRequest change(String token, Function<ResourceRequest, ResourceRequest> change) {
        ResourceRequest after;
        synchronized (this) {
            ResourceRequest before = find(token).orElseThrow();
            if (before.status().isFinal()) {
                return before;
            }
            after = change.apply(before);
            requests.put(byToken.get(token), write(after));
        }
        commit();
        return after;
    }

    /** One commit serves all that wait for one; none has half of a change. */
    private void commit() {
        long mine = changes.incrementAndGet();
        synchronized (committed) {
            if (committed.get() < mine) {
                synchronized (this) {
                    long all = changes.get();
                    store.commit();
                    committed.set(all);
                }
            }
        }
    }

    synchronized Optional<ResourceRequest> find(String token) {
        return Optional.ofNullable(byToken.get(token)).map(requests::get).map(RequestStore::read);
    }

    /** The request that a client token was used for in the last 36 hours. */
    synchronized Optional<ResourceRequest> findByClientToken(String clientToken) {
        Instant oldest = clock.instant().minus(CLIENT_TOKEN_VALID);
        return Optional.ofNullable(byClientToken.get(clientToken))
                .map(requests::get)
                .map(RequestStore::read)
                .filter(request -> request.requestedAt().isAfter(oldest));
    }

    /** A request and its number. */
    public record Numbered(long number, ResourceRequest request) {}

    /** The newest requests with a number below a limit, the newest first. */
    public synchronized List<Numbered> newestFirst(long below, Predicate<ResourceRequest> filter, int atMost) {
        List<Numbered> found = new ArrayList<>();
        Long number = requests.lowerKey(below);
        while (number != null && found.size() < atMost) {
            ResourceRequest request = read(requests.get(number));
            if (filter.test(request)) {
                found.add(new Numbered(number, request));
            }
            number = requests.lowerKey(number);
        }
        return found;
    }

    /** Requests that are not final, the oldest first. */
    synchronized List<ResourceRequest> unfinished() {
        return requests.values().stream()
                .map(RequestStore::read)
                .filter(request -> !request.status().isFinal())
                .toList();
    }

    /** The identifiers of all resources of a type that are known. */
    public synchronized Set<String> identifiers(String typeName) {
        return requests.values().stream()
                .map(RequestStore::read)
                .filter(request -> request.typeName().equals(typeName))
                .map(ResourceRequest::identifier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Long number = requests.firstKey();
        while (number != null && (requests.sizeAsLong() > most || isBefore(number, oldest))) {
            if (read(requests.get(number)).status().isFinal()) {
                forget(number);
            }
            number = requests.higherKey(number);
        }
    }

    private boolean isBefore(Long number, Instant oldest) {
        return read(requests.get(number)).requestedAt().isBefore(oldest);
    }

    private void forget(Long number) {
        ResourceRequest request = read(requests.remove(number));
        byToken.remove(request.token());
        byClientToken.remove(request.clientToken(), number);
    }

    private static String write(ResourceRequest request) {
        try {
            return Json.MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceRequest read(String json) {
        try {
            return Json.MAPPER.readValue(json, ResourceRequest.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
