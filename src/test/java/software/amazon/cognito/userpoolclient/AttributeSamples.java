package software.amazon.cognito.userpoolclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** For every settable attribute of the schema two values that Cognito accepts, neither of them the default. */
public final class AttributeSamples {

    /**
     * One attribute's samples.
     *
     * @param attribute the property
     * @param one a value
     * @param other another value
     * @param afterRemoval what a read returns after the property left the template, where somebody else had set it to the
     *     first value; null: the property is absent
     * @param companions other properties, without which Cognito would reject the values
     */
    public record Sample(String attribute, JsonNode one, JsonNode other, JsonNode afterRemoval, ObjectNode companions) {

        private static Sample of(String attribute, JsonNode samples) {
            return new Sample(
                    attribute, samples.get("one"), samples.get("other"), samples.get("afterRemoval"), (ObjectNode)
                            samples.get("companions"));
        }

        @Override
        public String toString() {
            return attribute;
        }
    }

    public static final List<Sample> ALL = read("attribute-samples.json").properties().stream()
            .map(samples -> Sample.of(samples.getKey(), samples.getValue()))
            .toList();

    private AttributeSamples() {}

    /** The settable attributes that the schema declares: all but identifier, read-only and create-only properties. */
    static Set<String> ofSchema() {
        JsonNode schema = read("/aws-cognito-userpoolclient.json");
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        for (String fixed : List.of("readOnlyProperties", "createOnlyProperties")) {
            StreamSupport.stream(schema.get(fixed).spliterator(), false)
                    .map(pointer -> pointer.asText().replace("/properties/", ""))
                    .forEach(names::remove);
        }
        return names;
    }

    private static JsonNode read(String resource) {
        try (InputStream file = AttributeSamples.class.getResourceAsStream(resource)) {
            return Handlers.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
