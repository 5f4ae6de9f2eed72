package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The types are served under any namespace of one's own, without being registered. */
class OwnNamespaceTest {
    private static final String OWN = "Acme::Unit::Thing";

    private final Things things = new Things();
    private final CloudControl cloudControl =
            new CloudControl(MVStore.open(null), List.of(things.provider()), Clock.systemUTC());
    private final Client client = new Client(cloudControl);

    OwnNamespaceTest() {
        cloudControl.start(identifier -> Optional.empty());
    }

    @Test
    void theSameHandlersServeIt_underTheNameThatIsAskedFor() throws Exception {
        JsonNode created = client.finalEvent(client.call(
                "CreateResource",
                Client.json("{'TypeName': '" + OWN + "'}").put("DesiredState", "{\"Box\": \"box\"}")));

        assertThat(created.get("TypeName").asText()).isEqualTo(OWN);
        assertThat(created.get("Identifier").asText()).isEqualTo("box|i1");
        assertThat(things.requests
                        .get(things.requests.size() - 1)
                        .get("resourceType")
                        .asText())
                .isEqualTo(OWN);
        JsonNode read = client.call("GetResource", Client.json("{'TypeName': '" + OWN + "', 'Identifier': 'box|i1'}"));
        assertThat(read.get("TypeName").asText()).isEqualTo(OWN);
    }

    @Test
    void theRegistryDescribesIt() {
        TypeRegistry registry = new TypeRegistry(List.of(things.provider().schema()), Things.CALLER);

        assertThat(registry.call("DescribeType", Map.of("TypeName", OWN))
                        .get("Schema")
                        .asText())
                .contains("\"typeName\":\"" + OWN + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS::Unit::Thing", "Custom::Unit::Thing", "Acme::Unit::Other"})
    void aTypeThatNobodyCanRegister_orOfAnotherName_isNotFound(String type) throws Exception {
        assertThat(client.error("GetResource", Client.json("{'TypeName': '" + type + "', 'Identifier': 'box|i1'}")))
                .contains("TypeNotFoundException: The type '" + type + "' cannot be found.");
    }
}
