package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON mapper of the sandbox. */
public final class Json {
    /**
     * Reads one document only: anything after it is an error. A number keeps its zeros, so that one with a fraction of
     * zero stays a decimal however often it is written and read.
     */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Reads a JSON resource beside a class. */
    public static <T> T resource(Class<?> owner, String name, Class<T> type) {
        try (InputStream json = owner.getResourceAsStream(name)) {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
