package software.amazon.cognito.sandbox.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.template.Template;

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
