package software.amazon.cognito.userpoolclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each handler of a type may call: the permissions that the schema gives it. */
final class Permissions {

    private final JsonNode schema;

    Permissions(String typeName) {
        schema = schema(typeName);
    }

    /** Fails where a handler called an operation of Cognito that its permissions do not name. */
    void check(String action, List<String> operations) {
        String handler = action.toLowerCase(Locale.ROOT);
        List<String> permissions = new ArrayList<>();
        schema.at("/handlers/" + handler + "/permissions").forEach(permission -> permissions.add(permission.asText()));
        assertThat(operations.stream().map(operation -> "cognito-idp:" + operation))
                .as("calls of the %s handler", handler)
                .isSubsetOf(permissions);
    }

    private static JsonNode schema(String typeName) {
        String name = "/" + typeName.toLowerCase(Locale.ROOT).replace("::", "-") + ".json";
        try (InputStream file = Permissions.class.getResourceAsStream(name)) {
            return Handlers.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
