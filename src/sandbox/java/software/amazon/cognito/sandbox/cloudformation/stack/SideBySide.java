package software.amazon.cognito.sandbox.cloudformation.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Works on things at the same time, each after those that it waits for. What waits for one whose work failed is not begun;
 * the others go on.
 */
final class SideBySide<T> {
    /** How many things are worked on at once, at most: enough to collide, few enough for the quotas of a Region. */
    static final int AT_ONCE = 20;

    private final Predicate<T> work;
    private final CompletionService<Outcome<T>> inProgress;
    /** What each thing that is not begun still waits for. */
    private final Map<T, Set<T>> blockers = new LinkedHashMap<>();
    /** The things that wait for one. */
    private final Map<T, Set<T>> waiting = new HashMap<>();

    private int running;
    private int undone;
    private Throwable defect;

    /** What came of one thing. */
    private record Outcome<T>(T thing, boolean done) {}

    private SideBySide(Map<T, ? extends Collection<T>> things, Predicate<T> work, ExecutorService threads) {
        this.work = work;
        this.inProgress = new ExecutorCompletionService<>(threads);
        things.forEach((thing, waitsFor) -> {
            Set<T> own = new HashSet<>(waitsFor);
            own.retainAll(things.keySet());
            blockers.put(thing, own);
            own.forEach(other ->
                    waiting.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(thing));
        });
        undone = blockers.size();
    }

    /**
     * Works on all and returns when nothing is in progress any more.
     *
     * @param things what each of them waits for, without cycles; what is not worked on here does not count
     * @param work returns whether it was done
     * @return whether all are done
     */
    static <T> boolean run(Map<T, ? extends Collection<T>> things, Predicate<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, things.size())));
        try {
            return new SideBySide<>(things, work, threads).toTheEnd();
        } finally {
            threads.shutdown();
        }
    }

    private boolean toTheEnd() {
        blockers.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::begin);
        while (running > 0) {
            Outcome<T> outcome = next();
            if (outcome != null && outcome.done() && defect == null) {
                undone--;
                waiting.getOrDefault(outcome.thing(), Set.of()).forEach(thing -> unblock(thing, outcome.thing()));
            }
        }
        if (defect instanceof Error error) {
            throw error;
        }
        if (defect != null) {
            throw (RuntimeException) defect;
        }
        return undone == 0;
    }

    private void begin(T thing) {
        running++;
        inProgress.submit(() -> new Outcome<>(thing, work.test(thing)));
    }

    private void unblock(T thing, T done) {
        Set<T> left = blockers.get(thing);
        left.remove(done);
        if (left.isEmpty()) {
            begin(thing);
        }
    }

    /** The next outcome; null for work that ended by an exception. */
    private Outcome<T> next() {
        try {
            running--;
            return inProgress.take().get();
        } catch (ExecutionException e) {
            defect = defect == null ? e.getCause() : defect;
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
