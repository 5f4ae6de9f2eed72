package software.amazon.cognito.sandbox.cloudformation.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text file of bounded size, in UTF-8. */
final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    static String read(final Path file, final int maxBytes) throws TemplateException {
        final byte[] bytes = bytes(file, maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw ofFile(file, "larger than " + maxBytes + " bytes");
        }
        final String text = decode(bytes, file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static byte[] bytes(final Path file, final int limit) throws TemplateException {
        if (Files.isDirectory(file)) {
            throw ofFile(file, "is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit);
        } catch (NoSuchFileException e) {
            throw ofFile(file, "no such file");
        } catch (AccessDeniedException e) {
            throw ofFile(file, "permission denied");
        } catch (IOException e) {
            throw ofFile(file, "cannot be read: " + e.getMessage());
        }
    }

    private static TemplateException ofFile(final Path file, final String problem) {
        return new TemplateException(null, file + ": " + problem);
    }

    private static String decode(final byte[] bytes, final Path file) throws TemplateException {
        final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        final CharBuffer decoded = CharBuffer.allocate(bytes.length);
        final CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        final String text = decoded.flip().toString();
        if (result.isError()) {
            throw new TemplateException(endOf(text, file), "not UTF-8");
        }
        return text;
    }

    /** The position that follows a text at the start of a file. */
    static Position endOf(final String text, final Path file) {
        final int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        final int lineStart = text.lastIndexOf('\n') + 1;
        return new Position(file.toString(), line, 1 + text.codePointCount(lineStart, text.length()));
    }
}
