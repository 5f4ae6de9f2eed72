package software.amazon.cognito.sandbox.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.provider.RequestOrigin;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.TypeSchema;
import software.amazon.cognito.sandbox.tool.ToolEnvironment;

/** Each of AWS's types can be a stub: its schema is readable, and what is made up complies with it. */
class EveryTypeTest {
    private static final Caller CALLER = new Caller("123456789012", "us-east-1", who -> null);
    private static final RequestOrigin ORIGIN =
            new RequestOrigin("arn:aws:cloudformation:us-east-1:123456789012:stack/shop/1", "Thing", "token", false);

    @Test
    void whatIsMadeUpMatchesThePatternsOfTheSchema() {
        AwsSchemas schemas = new AwsSchemas(ToolEnvironment.ofProject("cfn"));
        StubTypes types = new StubTypes(schemas, MVStore.open(null), CALLER);
        types.find("AWS::S3::Bucket");
        List<String> wrong = new ArrayList<>();

        for (String name : schemas.names()) {
            try {
                ResourceProvider provider = types.find(name).orElseThrow();
                ObjectNode model = provider.create(ORIGIN, required(provider.schema()));
                ObjectNode identifier = provider.schema().identifier(model).orElseThrow();
                assertThat(provider.ref(identifier)).isNotEmpty();
                provider.schema().readOnly().forEach(path -> check(name, path, provider, model, wrong));
            } catch (Exception | StackOverflowError | AssertionError e) {
                wrong.add(name + " " + e);
            }
        }

        assertThat(schemas.names()).hasSizeGreaterThan(1500);
        assertThat(wrong).isEmpty();
    }

    /** The texts without which there can be no resource. */
    private static ObjectNode required(TypeSchema schema) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        schema.document().path("required").forEach(name -> {
            if (schema.at(name.asText()).path("type").asText().equals("string")) {
                properties.put(name.asText(), "given");
            }
        });
        return properties;
    }

    private static void check(
            String type, String path, ResourceProvider provider, ObjectNode model, List<String> wrong) {
        String pattern = provider.schema().at(path).path("pattern").asText();
        JsonNode value = model.at("/" + path);
        if (value.isTextual()
                && !pattern.isEmpty()
                && !Pattern.compile(pattern).matcher(value.asText()).find()) {
            wrong.add(type + "." + path + " = " + value + " does not match " + pattern);
        }
    }
}
