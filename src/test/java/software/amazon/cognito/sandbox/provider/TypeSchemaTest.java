package software.amazon.cognito.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.handler.Action;

class TypeSchemaTest {
    @Test
    void anOperationMayTakeAsLongAsTheSchemaSaysAndTwoHoursOtherwise() {
        String json =
                "{\"typeName\": \"A::B::C\", \"handlers\": {\"update\": {\"timeoutInMinutes\": 5}, \"read\": {}}}";
        TypeSchema schema =
                new TypeSchema(ResourceSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));

        assertThat(schema.timeout(Action.UPDATE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schema.timeout(Action.READ)).isEqualTo(Duration.ofHours(2));
    }
}
