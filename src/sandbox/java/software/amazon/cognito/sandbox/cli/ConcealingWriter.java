package software.amazon.cognito.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;

/** Conceals secrets where text leaves the process: in all that is written between two flushes, taken together. */
public final class ConcealingWriter extends Writer {
    private final Writer target;
    private final Secrets secrets;
    private final StringBuilder text = new StringBuilder();

    private ConcealingWriter(Writer target, Secrets secrets) {
        this.target = target;
        this.secrets = secrets;
    }

    /** A printer that flushes after each line. */
    public static PrintWriter printer(Writer target, Secrets secrets) {
        return new PrintWriter(new ConcealingWriter(target, secrets), true);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
    }

    @Override
    public void flush() throws IOException {
        target.write(secrets.conceal(text.toString()));
        text.setLength(0);
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        target.close();
    }
}
