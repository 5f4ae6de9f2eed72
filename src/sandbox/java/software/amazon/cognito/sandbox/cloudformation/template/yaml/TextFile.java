package software.amazon.cognito.sandbox.cloudformation.template.yaml;

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
import software.amazon.cognito.sandbox.cloudformation.template.problem.Position;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;

/** Reads a text file of bounded size, in UTF-8. */
public final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Reads a file, without its byte order mark.
     *
     * @throws TemplateException if it is larger than so many bytes, cannot be read, or is no UTF-8
     */
    public static String read(Path file, int maxBytes) throws TemplateException {
        byte[] bytes = bytes(file, maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw ofFile(file, "larger than " + maxBytes + " bytes");
        }
        String text = decode(bytes, file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file, int limit) throws TemplateException {
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

    private static TemplateException ofFile(Path file, String problem) {
        return new TemplateException(null, file + ": " + problem);
    }

    private static String decode(byte[] bytes, Path file) throws TemplateException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            throw new TemplateException(endOf(text, file), "not UTF-8");
        }
        return text;
    }

    /** The position that follows a text at the start of a file. */
    public static Position endOf(String text, Path file) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Position(file.toString(), line, 1 + text.codePointCount(lineStart, text.length()));
    }
}
