package software.amazon.cognito.manageduserpoolclient;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cognito.userpoolclient.Events.failed;
import static software.amazon.cognito.userpoolclient.Events.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.userpoolclient.Handlers;
import software.amazon.cognito.userpoolclient.SimulatedCognito;

/** A roll-back of an adopted app client: nothing that the failed template said may make it fail, or take anything away. */
class RollbackTest {

    private final SimulatedCognito cognito = new SimulatedCognito(Omission.RESET);
    private final Handlers handlers = new Handlers(ResourceModel.TYPE_NAME, new Entrypoint());
    private final ObjectNode good = cognito.client("{'NamePrefix': 'kibana'}");

    RollbackTest() {
        JsonNode client = cognito.call(
                "CreateUserPoolClient",
                cognito.client("{'ClientName': 'kibana-shop', 'LogoutURLs': ['https://made-by-opensearch.example']}"));
        good.set("ClientId", client.at("/UserPoolClient/ClientId"));
    }

    private ObjectNode failedTemplate(String selector, String value) {
        ObjectNode template = good.deepCopy().without("NamePrefix");
        template.putArray("LogoutURLs").add("https://made-by-opensearch.example");
        return template.put(selector, value);
    }

    @Test
    void leavesAloneWhatARejectedUpdateNeverChanged() {
        ObjectNode rejected = good.deepCopy();
        rejected.putArray("LogoutURLs").add("https://template.example");
        rejected.putArray("SupportedIdentityProviders").add("Nobody");
        failed(handlers.update(good, rejected), "InvalidRequest");

        assertThat(succeeded(handlers.rollBack(rejected, good)).get("LogoutURLs"))
                .extracting(JsonNode::asText)
                .containsExactly("https://made-by-opensearch.example");
    }

    /** The app client has the logout URL that the template said, but not from that template: its selector failed first. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "grafana", "(((a{100}){100}){100}){10}"})
    void takesNothingBackOfAnUpdateThatFailedByItsPattern(String pattern) {
        ObjectNode model = succeeded(handlers.rollBack(failedTemplate("NamePattern", pattern), good));

        assertThat(model.get("LogoutURLs")).hasSize(1);
    }

    @Test
    void takesBackAnUpdateThatTookEffectUnderAnotherSelector() {
        ObjectNode model = succeeded(handlers.rollBack(failedTemplate("NamePattern", "^kibana-"), good));

        assertThat(model.get("LogoutURLs")).isEmpty();
    }
}
