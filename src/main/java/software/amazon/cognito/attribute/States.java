package software.amazon.cognito.attribute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * States of app clients: the properties of a resource model of any type, by their names in the schema. The types' schemas
 * agree in all they share, so what works on a state serves each type; what a type lacks is left out of its model.
 */
public final class States {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private States() {}

    /** The state that a model of any type is; null if there is none. */
    public static ObjectNode of(Object model) {
        return model == null ? null : JSON.valueToTree(model);
    }

    /** The model of a type. */
    public static <M> M to(Class<M> type, ObjectNode state) {
        return JSON.convertValue(state, type);
    }

    /** A property that is a text, or null. */
    public static String text(JsonNode state, String property) {
        return state.path(property).textValue();
    }

    /** Whether a property is true; one that is not set is not. */
    public static boolean is(JsonNode state, String property) {
        return state.path(property).asBoolean();
    }

    /** A value as JSON. */
    public static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** The elements of a list. */
    public static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
