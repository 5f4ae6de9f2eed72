package software.amazon.cognito.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;

class DifferenceTest {
    private static final String SCHEMA =
            """
            {"typeName": "Some::Type::Name",
             "definitions": {"Units": {"type": "object", "properties": {"Access": {"type": "string"}}}},
             "properties": {
               "Number": {"type": "number"},
               "Bag": {"type": "array", "insertionOrder": false, "items": {"type": "string"}},
               "List": {"type": "array", "items": {"type": "string"}},
               "Units": {"$ref": "#/definitions/Units"}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{'Number': 5}               | {'Number': 5.0}              | none",
                "{'Number': 5}               | {'Number': 6}                | Number",
                "{'Number': 5}               | {}                           | Number",
                "{}                          | {'Number': 6}                | none",
                "{'Bag': ['a', 'b']}         | {'Bag': ['b', 'a']}          | none",
                "{'Bag': ['a', 'b']}         | {'Bag': ['b', 'b']}          | Bag",
                "{'Bag': []}                 | {}                           | none",
                "{'List': ['a', 'b']}        | {'List': ['b', 'a']}         | List",
                "{'Units': {'Access': 'x'}}  | {'Units': {'Access': 'y'}}   | Units.Access",
                "{'Units': {'Access': 'x'}}  | {'Units': {'Access': 'x', 'Id': 'z'}} | none",
                "{'Units': {'Access': 'x'}}  | {}                           | Units",
                "{'Units': {}}               | {}                           | none",
            })
    void onlyWhatTheTemplateSaysCounts(String expected, String actual, String path) throws Exception {
        List<Difference> differences = Difference.between(schema(), json(expected), json(actual));

        assertThat(differences).extracting(Difference::path).isEqualTo(path == null ? List.of() : List.of(path));
    }

    private static TypeSchema schema() {
        return new TypeSchema(ResourceSchema.read(new ByteArrayInputStream(SCHEMA.getBytes(StandardCharsets.UTF_8))));
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
