package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanupTest {
    @Test
    void dependentsAreDeletedBeforeWhatTheyNeed() {
        StackResource pool = resource("Pool");
        StackResource server = resource("Server", "Pool");
        StackResource client = resource("Client", "Pool", "Server");

        for (List<StackResource> listed : List.of(List.of(pool, server, client), List.of(client, server, pool))) {
            assertThat(Cleanup.dependents(listed))
                    .containsExactly(
                            Map.entry(client, Set.of()),
                            Map.entry(server, Set.of(client)),
                            Map.entry(pool, Set.of(server, client)));
        }
    }

    @Test
    void aCycleThatTwoTemplatesLeftBehindDoesNotMatter() {
        StackResource one = resource("One", "Two");
        StackResource two = resource("Two", "One");

        assertThat(Cleanup.dependents(List.of(one, two)))
                .containsExactly(Map.entry(two, Set.of()), Map.entry(one, Set.of(two)));
    }

    private static StackResource resource(String logicalId, String... dependencies) {
        return new StackResource(
                logicalId,
                "AWS::Cognito::UserPoolClient",
                JsonNodeFactory.instance.objectNode().put("ClientId", logicalId),
                JsonNodeFactory.instance.objectNode(),
                Set.of(dependencies),
                false,
                Retention.NONE);
    }
}
