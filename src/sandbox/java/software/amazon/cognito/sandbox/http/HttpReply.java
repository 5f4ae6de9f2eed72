package software.amazon.cognito.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;

/** An HTTP response; {@code headers} are sent beside Content-Type and Content-Length. */
public record HttpReply(int status, String contentType, Map<String, String> headers, byte[] body) {
    /** An {@code application/json} response. */
    public static HttpReply json(int status, JsonNode body) {
        return new HttpReply(status, "application/json", Map.of(), bytes(body));
    }

    static byte[] bytes(JsonNode json) {
        try {
            return Json.MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
