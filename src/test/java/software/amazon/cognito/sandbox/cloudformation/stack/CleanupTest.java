package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanupTest {
    @Test
    void dependentsAreDeletedBeforeWhatTheyNeed() {
        StackResource pool = resource("Pool");
        StackResource server = resource("Server", "Pool");
        StackResource client = resource("Client", "Pool", "Server");

        assertThat(Cleanup.dependentsFirst(List.of(pool, server, client))).containsExactly(client, server, pool);
        assertThat(Cleanup.dependentsFirst(List.of(client, server, pool))).containsExactly(client, server, pool);
    }

    @Test
    void aCycleThatTwoTemplatesLeftBehindDoesNotMatter() {
        StackResource one = resource("One", "Two");
        StackResource two = resource("Two", "One");

        assertThat(Cleanup.dependentsFirst(List.of(one, two))).containsExactlyInAnyOrder(one, two);
    }

    private static StackResource resource(String logicalId, String... dependencies) {
        return new StackResource(
                logicalId,
                "AWS::Cognito::UserPoolClient",
                JsonNodeFactory.instance.objectNode().put("ClientId", logicalId),
                JsonNodeFactory.instance.objectNode(),
                Set.of(dependencies),
                false);
    }
}
