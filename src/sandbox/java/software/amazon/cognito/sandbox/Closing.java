package software.amazon.cognito.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, the last first. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** How to close something. */
    interface Closer<T> {
        /** Closes it. */
        void close(T opened) throws Exception;
    }

    <T> T add(T something, Closer<T> closer) {
        opened.push(() -> closer.close(something));
        return something;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Something could not be closed: " + e.getMessage(), e);
            }
        }
    }
}
