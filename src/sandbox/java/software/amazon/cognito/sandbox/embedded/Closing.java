package software.amazon.cognito.sandbox.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, the last first. */
public final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** How to close something. */
    public interface Closer<T> {
        /** Closes it. */
        void close(T opened) throws Exception;
    }

    public <T> T add(T something, Closer<T> closer) {
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
