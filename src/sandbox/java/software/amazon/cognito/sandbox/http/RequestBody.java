package software.amazon.cognito.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Collects the body of a request. What is beyond the limit is read, for the client to get the answer, but not kept. */
final class RequestBody implements Content.Sink {
    /** More than any call within the limits of the APIs: Cloud Control takes 262,144 characters, of 6 bytes at most. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLarge;

    private RequestBody() {}

    /**
     * Reads a body without a thread that waits for it; fails with an {@link AwsException}.
     *
     * @param timeout how long all of it may take to arrive
     */
    static CompletableFuture<byte[]> read(Request request, Duration timeout) {
        RequestBody body = new RequestBody();
        // The route runs where the body's end is read: it may block, so this must not be the thread that reads for all.
        Callback.Completable copied = new Callback.Completable(InvocationType.BLOCKING);
        Content.copy(request, body, copied);
        return copied.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).handle((done, failure) -> {
            if (failure instanceof TimeoutException) {
                throw new AwsException(
                        408,
                        "RequestTimeoutException",
                        "The body did not arrive within " + timeout.toSeconds() + " s.");
            }
            if (failure != null) {
                throw AwsException.client("SerializationException", null);
            }
            return body.bytes();
        });
    }

    private byte[] bytes() {
        if (tooLarge) {
            throw new AwsException(
                    413, "RequestEntityTooLargeException", "The body is larger than " + MAX_BYTES + " bytes.");
        }
        return kept.toByteArray();
    }

    @Override
    public void write(boolean last, ByteBuffer chunk, Callback callback) {
        tooLarge |= kept.size() + chunk.remaining() > MAX_BYTES;
        if (tooLarge) {
            kept.reset();
        } else {
            kept.writeBytes(BufferUtil.toArray(chunk));
        }
        BufferUtil.clear(chunk);
        callback.succeeded();
    }
}
