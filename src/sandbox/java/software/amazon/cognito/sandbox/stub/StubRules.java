package software.amazon.cognito.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import software.amazon.cognito.sandbox.http.Json;

/** What was measured of single types, see stub-rules.json; everything else follows from the schemas. */
final class StubRules {
    private static final JsonNode RULES = read();

    private StubRules() {}

    /** What {@code Ref} gives: {@code last}, {@code first} or {@code whole} identifier, or the name of a property. */
    static String ref(String type) {
        return RULES.path("ref").path(type).asText("whole");
    }

    /** How a resource is named that is given no name. */
    static PhysicalName name(String type) {
        JsonNode rule = RULES.path("names").path(type);
        PhysicalName usual = PhysicalName.USUAL;
        return new PhysicalName(
                rule.path("parts").asText(usual.parts()),
                rule.path("suffix").asText(usual.suffix()),
                rule.path("max").asInt(usual.max()),
                rule.path("lowerCase").asBoolean());
    }

    /** What a property that the service sets looks like; a missing node where nobody measured. */
    static JsonNode value(String type, String property) {
        return RULES.path("values").path(type).path(property);
    }

    /** What the service of a type is called in ARNs. */
    static String service(String type) {
        String name = type.split("::")[1];
        return RULES.path("services").path(name).asText(name.toLowerCase(Locale.ROOT));
    }

    private static JsonNode read() {
        try (InputStream json = StubRules.class.getResourceAsStream("stub-rules.json")) {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
