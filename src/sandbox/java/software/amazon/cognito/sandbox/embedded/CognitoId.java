package software.amazon.cognito.sandbox.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.Route;

/**
 * Tells one Cognito from another: an address may lead to another one tomorrow, and one may have several. A Cognito of the
 * sandbox has a random id, which it offers at {@code /sandbox/id}.
 */
public final class CognitoId {
    private static final String PATH = "/sandbox/id";
    private static final String ID = "id";
    private static final String TIMES_SERVED = "timesServed";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private CognitoId() {}

    /** The id in the store of a Cognito of the sandbox; made when it has none. */
    static String in(MVStore store) {
        MVMap<String, String> map = store.openMap("sandbox");
        map.putIfAbsent(ID, UUID.randomUUID().toString());
        store.commit();
        return map.get(ID);
    }

    /** How often a Cognito of the sandbox was opened to others. */
    static int timesServed(MVStore store) {
        return Integer.parseInt(store.<String, String>openMap("sandbox").getOrDefault(TIMES_SERVED, "0"));
    }

    /** Notes that it is opened to others. */
    static void serve(MVStore store) {
        store.<String, String>openMap("sandbox").put(TIMES_SERVED, Integer.toString(timesServed(store) + 1));
        store.commit();
    }

    /** What offers an id to others. */
    static Map<String, Route> route(String id) {
        return Map.of(
                "GET " + PATH,
                Route.immediate(call ->
                        HttpReply.json(200, Json.MAPPER.createObjectNode().put(ID, id))));
    }

    /**
     * The id of what is at an address: its address when it offers none.
     *
     * @throws IOException when there is nothing
     */
    public static String at(URI address) throws IOException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + PATH))
                .timeout(TIMEOUT)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? offered(response.body(), address) : address.toString();
        } catch (IOException e) {
            throw new IOException(
                    "Cannot reach " + address + ": " + Objects.requireNonNullElse(e.getMessage(), "no connection"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reaching " + address, e);
        }
    }

    private static String offered(byte[] body, URI address) {
        try {
            JsonNode answer = Json.MAPPER.readTree(body);
            return answer.path(ID).asText(address.toString());
        } catch (IOException e) {
            return address.toString();
        }
    }
}
