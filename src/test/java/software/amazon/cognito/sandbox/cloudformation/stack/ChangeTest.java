package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.provider.TypeSchema;

class ChangeTest {
    private static final TypeSchema SERVER = new TypeSchema(ResourceSchema.userPoolResourceServer());

    @Test
    void aNewResourceIsCreated() {
        assertThat(Change.of(null, desired("id", "name"), SERVER)).isEqualTo(Change.CREATE);
    }

    @Test
    void theSamePropertiesAreNoChange() {
        assertThat(Change.of(deployed(false), desired("id", "name"), SERVER)).isEqualTo(Change.NONE);
    }

    @Test
    void anotherPropertyIsAnUpdate() {
        assertThat(Change.of(deployed(false), desired("id", "other"), SERVER)).isEqualTo(Change.UPDATE);
    }

    @Test
    void anotherCreateOnlyPropertyIsAReplacement() {
        assertThat(Change.of(deployed(false), desired("other", "other"), SERVER))
                .isEqualTo(Change.REPLACE);
    }

    @Test
    void anInterruptedUpdateIsRepeatedEvenWithTheSameProperties() {
        assertThat(Change.of(deployed(true), desired("id", "name"), SERVER)).isEqualTo(Change.UPDATE);
    }

    private static DesiredResource desired(String identifier, String name) {
        ObjectNode properties = JsonNodeFactory.instance
                .objectNode()
                .put("Identifier", identifier)
                .put("Name", name);
        return new DesiredResource("Server", SERVER.typeName(), properties, Set.of());
    }

    private static StackResource deployed(boolean unsettled) {
        DesiredResource desired = desired("id", "name");
        return new StackResource(
                "Server",
                desired.type(),
                desired.properties(),
                desired.properties(),
                Set.of(),
                unsettled,
                Retention.NONE);
    }
}
