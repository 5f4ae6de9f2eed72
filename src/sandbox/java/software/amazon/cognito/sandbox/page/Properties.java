package software.amazon.cognito.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.cognito.sandbox.page.PageModel.Property;

/** Turns a resource's JSON into lines for people. */
final class Properties {
    private Properties() {}

    /** One property for each name; a nested one's is dotted, such as {@code TokenValidityUnits.IdToken}. */
    static List<Property> of(ObjectNode resource) {
        List<Property> properties = new ArrayList<>();
        add("", resource, properties);
        return properties;
    }

    private static void add(String prefix, ObjectNode object, List<Property> properties) {
        object.fields().forEachRemaining(field -> {
            String name = prefix + field.getKey();
            if (field.getValue() instanceof ObjectNode nested && !nested.isEmpty()) {
                add(name + ".", nested, properties);
            } else {
                properties.add(new Property(name, values(name, field.getValue())));
            }
        });
    }

    private static List<String> values(String name, JsonNode value) {
        if (value.isContainerNode() && value.isEmpty()) {
            return List.of("none");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(member -> member.isTextual() ? member.asText() : member.toString())
                    .toList();
        }
        return List.of(name.endsWith("Date") && value.isNumber() ? date(value.decimalValue()) : value.asText());
    }

    private static String date(BigDecimal epochSeconds) {
        return Instant.ofEpochSecond(epochSeconds.longValue())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
