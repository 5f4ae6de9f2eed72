package software.amazon.cognito.sandbox.cloudformation.template.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateResourceServerRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;

class ResourceSchemaTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final ResourceSchema SCHEMA = schema(
            """
            {
              "typeName": "Some::Type",
              "definitions": {"Units": {"type": "object", "properties": {"Count": {"type": "integer"}}}},
              "properties": {
                "Text": {"type": "string"},
                "Count": {"type": "integer"},
                "Ratio": {"type": "number"},
                "Flag": {"type": "boolean"},
                "Units": {"$ref": "#/definitions/Units"},
                "Counts": {"type": "array", "items": {"type": "integer"}},
                "Tags": {"type": "object", "additionalProperties": {"type": "string"}},
                "Anything": {}
              },
              "readOnlyProperties": ["/properties/Id", "/properties/Units/Id"]
            }
            """);

    static ResourceSchema schema(String json) {
        return ResourceSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"Text": 5}                     | {"Text":"5"}
            {"Text": true}                  | {"Text":"true"}
            {"Text": 1.25}                  | {"Text":"1.25"}
            {"Text": "x"}                   | {"Text":"x"}
            {"Count": "5"}                  | {"Count":5}
            {"Count": "-05"}                | {"Count":-5}
            {"Count": "5.5"}                | {"Count":"5.5"}
            {"Count": "five"}               | {"Count":"five"}
            {"Count": ""}                   | {"Count":""}
            {"Count": true}                 | {"Count":true}
            {"Ratio": "1.25"}               | {"Ratio":1.25}
            {"Ratio": "x"}                  | {"Ratio":"x"}
            {"Flag": "true"}                | {"Flag":true}
            {"Flag": "False"}               | {"Flag":false}
            {"Flag": "yes"}                 | {"Flag":"yes"}
            {"Flag": 1}                     | {"Flag":1}
            {"Units": {"Count": "5"}}       | {"Units":{"Count":5}}
            {"Counts": ["5", 6, "x"]}       | {"Counts":[5,6,"x"]}
            {"Counts": "5"}                 | {"Counts":"5"}
            {"Text": ["5"]}                 | {"Text":["5"]}
            {"Tags": {"a": 5}}              | {"Tags":{"a":"5"}}
            {"Anything": "5", "New": "5"}   | {"Anything":"5","New":"5"}
            """)
    void scalarsBecomeWhatTheSchemaWants_whereTheyCan(String properties, String coerced) throws Exception {
        assertThat(SCHEMA.coerce((ObjectNode) MAPPER.readTree(properties))).hasToString(coerced);
    }

    @Test
    void coercedNumbersEqualNumbersThatWereRead() throws IOException {
        for (String number : List.of("5", "2147483648", "999999999999999999")) {
            JsonNode coerced = SCHEMA.coerce(MAPPER.createObjectNode().put("Count", number));

            assertThat(coerced).isEqualTo(MAPPER.readTree("{\"Count\": " + number + "}"));
        }
    }

    @Test
    void coercionLeavesTheGivenPropertiesAlone() {
        ObjectNode properties = MAPPER.createObjectNode();
        properties.putObject("Units").put("Count", "5");

        SCHEMA.coerce(properties);

        assertThat(properties).hasToString("{\"Units\":{\"Count\":\"5\"}}");
    }

    @Test
    void unknownPropertiesAreWrong_onlyWhereTheSchemaSaysSo() {
        ObjectNode unknown = MAPPER.createObjectNode().put("New", "x");
        String document = "{\"properties\": {}, \"additionalProperties\": %s}";

        assertThat(SCHEMA.violations(unknown)).isEmpty();
        assertThat(schema(document.formatted(true)).violations(unknown)).isEmpty();
        assertThat(schema(document.formatted(false)).violations(unknown))
                .extracting(Violation::message)
                .containsExactly("New is not a property");
    }

    @Test
    void attributesAreTheReadOnlyProperties() {
        assertThat(SCHEMA.attributes()).containsExactly("Id", "Units.Id");
        assertThat(ResourceSchema.userPool().attributes())
                .containsExactly("UserPoolId", "Arn", "ProviderName", "ProviderURL");
        assertThat(ResourceSchema.userPoolResourceServer().attributes()).isEmpty();
    }

    /** What AWS's type sets by SetUserPoolMfaConfig. */
    private static final Set<String> OF_MFA_CONFIG = Set.of(
            "EmailAuthenticationMessage",
            "EmailAuthenticationSubject",
            "EnabledMfas",
            "WebAuthnFactorConfiguration",
            "WebAuthnRelyingPartyID",
            "WebAuthnUserVerification");

    /** The schemas are written by hand: here they answer to the API. */
    @Test
    void theSandboxesOwnSchemasHaveThePropertiesOfTheApi() {
        Set<String> pool = paths(CreateUserPoolRequest.builder().build().sdkFields(), "");
        pool.remove("PoolName");
        pool.remove("AcrConfiguration"); // not yet in AWS's type
        pool.add("UserPoolName");
        JsonNode poolSchema = ResourceSchema.userPool().document();
        Set<String> declared = paths(new SchemaNode(poolSchema, poolSchema), "");
        declared.removeAll(ResourceSchema.userPool().attributes());
        declared.removeAll(OF_MFA_CONFIG);
        assertThat(declared).isEqualTo(pool);

        JsonNode serverSchema = ResourceSchema.userPoolResourceServer().document();
        assertThat(paths(new SchemaNode(serverSchema, serverSchema), ""))
                .isEqualTo(paths(CreateResourceServerRequest.builder().build().sdkFields(), ""));
    }

    private static Set<String> paths(SchemaNode schema, String prefix) {
        Set<String> paths = new TreeSet<>();
        for (String name : schema.propertyNames()) {
            paths.add(prefix + name);
            paths.addAll(paths(schema.property(name), prefix + name + "."));
            paths.addAll(paths(schema.property(name).items(), prefix + name + "."));
        }
        return paths;
    }

    private static Set<String> paths(List<SdkField<?>> fields, String prefix) {
        Set<String> paths = new TreeSet<>();
        for (SdkField<?> field : fields) {
            paths.add(prefix + field.locationName());
            SdkField<?> item = field.marshallingType() == MarshallingType.LIST
                    ? field.getTrait(ListTrait.class).memberFieldInfo()
                    : field;
            if (item.marshallingType() == MarshallingType.SDK_POJO) {
                paths.addAll(paths(item.constructor().get().sdkFields(), prefix + field.locationName() + "."));
            }
        }
        return paths;
    }

    @Test
    void alternativesAreNotChecked_patternsOfNamesAre() throws Exception {
        ResourceSchema schema = schema(
                """
                {"properties": {"Key": {"oneOf": [{"format": "A"}, {"format": "B"}]},
                 "Map": {"type": "object", "patternProperties": {"^[A-Z]+$": {"type": "integer"}},
                         "additionalProperties": false}}}
                """);

        assertThat(schema.violations((ObjectNode) MAPPER.readTree("{\"Key\": \"x\", \"Map\": {\"A\": 1}}")))
                .isEmpty();
        assertThat(schema.violations((ObjectNode) MAPPER.readTree("{\"Map\": {\"a\": 1, \"B\": \"x\"}}")))
                .extracting(Violation::message)
                .containsExactly("Map.a is not a property", "Map.B must be an integer, not x");
    }
}
