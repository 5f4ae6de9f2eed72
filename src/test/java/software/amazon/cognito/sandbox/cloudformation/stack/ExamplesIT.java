package software.amazon.cognito.sandbox.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cognito.Omission;

/** What the README and the guide show works as they say. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of("examples");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void deploysShowsNoDriftAndLeavesNoTrace(Path file) throws Exception {
        TestSandbox sandbox = new TestSandbox();

        sandbox.stack().deploy(Template.read(file), Map.of());
        assertThat(sandbox.stack().drift()).isNotEmpty().allMatch(ResourceDrift::isInSync);
        assertThat(sandbox.stack().deploy(Template.read(file), Map.of())).isFalse();

        sandbox.stack().destroy();
        assertThat(TestSandbox.COGNITO.listUserPools(r -> r.maxResults(60)).userPools())
                .isEmpty();
        assertThat(TestSandbox.PROVIDERS
                        .get("AWS::OpenSearchService::Domain")
                        .list(JsonNodeFactory.instance.objectNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Omission.class)
    void removedPropertiesOfTheWebAppGoBackToTheirDefaults(Omission omission) throws Exception {
        TestSandbox sandbox = new TestSandbox(omission);
        String template = Files.readString(EXAMPLES.resolve("web-app.yaml"));
        String more =
                template.replace("AccessTokenValidity: 1", "AccessTokenValidity: 1\n      AuthSessionValidity: 9");
        sandbox.stack().deploy(Templates.of(more), Map.of());

        String less = template.replaceAll("\n +PreventUserExistenceErrors: ENABLED", "");
        sandbox.stack().deploy(Templates.of(less), Map.of());

        JsonNode client = sandbox.stack().models().entrySet().stream()
                .filter(resource -> resource.getKey().logicalId().equals("WebClient"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .orElseThrow();
        assertThat(client.get("AuthSessionValidity").asInt()).isEqualTo(3);
        assertThat(client.get("PreventUserExistenceErrors").asText()).isEqualTo("LEGACY");
        assertThat(client.get("AccessTokenValidity").asInt()).isEqualTo(1);
    }

    @Test
    void aManagedClientThatLeavesTheTemplateStaysAsItWas() throws Exception {
        TestSandbox sandbox = new TestSandbox();
        String template = Files.readString(EXAMPLES.resolve("opensearch.yaml"));
        sandbox.deploy(Templates.of(template));
        UserPoolClientType managed = onlyClient(sandbox);
        assertThat(managed.clientName()).startsWith("AmazonOpenSearchService-example-us-east-1-");
        assertThat(managed.accessTokenValidity()).isEqualTo(15);
        assertThat(managed.allowedOAuthFlowsAsStrings()).containsExactly("code");

        String without =
                template.replaceAll("(?s)  DashboardsClient:.*(?=Outputs:)", "").replaceAll("(?s)  ClientId:\n.*", "");
        sandbox.deploy(Templates.of(without));

        assertThat(onlyClient(sandbox)).isEqualTo(managed);
    }

    private static UserPoolClientType onlyClient(TestSandbox sandbox) {
        String poolId = sandbox.journal()
                .resources()
                .get("UserPool")
                .identifier()
                .get("UserPoolId")
                .asText();
        assertThat(sandbox.clientIds()).hasSize(1);
        return TestSandbox.COGNITO
                .describeUserPoolClient(
                        r -> r.userPoolId(poolId).clientId(sandbox.clientIds().get(0)))
                .userPoolClient();
    }

    @Test
    void everyAttributeSetsEveryPropertyThatCanBeSet() throws Exception {
        String template = Files.readString(EXAMPLES.resolve("every-attribute.yaml"));
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("aws-cognito-userpoolclient.json").toFile());

        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .filteredOn(name -> !schema.get("readOnlyProperties").toString().contains("/" + name + "\""))
                .allSatisfy(name -> assertThat(template).contains("      " + name + ":"));
    }
}
