package software.amazon.cognito.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes that the fuzzer makes up, as text that keeps each of them. */
final class Input {
    private Input() {}

    static String text(byte[] input) {
        return new String(input, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<String> lines(byte[] input) {
        return text(input).lines().toList();
    }
}
