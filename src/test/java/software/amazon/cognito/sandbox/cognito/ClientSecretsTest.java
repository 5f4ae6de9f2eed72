package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientSecretsTest {
    private SimulatorCaller caller;
    private String poolId;
    private ObjectNode client;

    @BeforeEach
    void start() throws IOException {
        caller = new SimulatorCaller(new CognitoSimulator(MVStore.open(null), Omission.RESET, new SettableClock()));
        poolId = caller.createPool("");
        client = caller.createClient(poolId, "'GenerateSecret': true");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void showsASecretThatItGeneratedOnce() {
        JsonNode added = add("").get("ClientSecretDescriptor");
        assertThat(added.get("ClientSecretValue").asText())
                .matches("[0-9a-v]{40,52}")
                .isNotEqualTo(client.get("ClientSecret").asText());
        assertThat(added.get("ClientSecretId").asText())
                .matches(client.get("ClientId").asText() + "--[0-9]+");
        assertThat(added.get("ClientSecretCreateDate").isNumber()).isTrue();
        assertThat(list()).hasSize(2).allSatisfy(secret -> assertThat(secret.has("ClientSecretValue"))
                .isFalse());
        assertThat(list().get(1).get("ClientSecretId")).isEqualTo(added.get("ClientSecretId"));
    }

    @Test
    void neverShowsASecretThatTheCallerChose() {
        JsonNode added = add(", 'ClientSecret': '0123456789_0123456789+abc'");
        assertThat(added.get("ClientSecretDescriptor").has("ClientSecretId")).isTrue();
        assertThat(added.get("ClientSecretDescriptor").has("ClientSecretValue")).isFalse();
    }

    @Test
    void addingOneDoesNotChangeWhatDescribeShows() {
        add("");
        assertThat(describe().get("ClientSecret")).isEqualTo(client.get("ClientSecret"));
    }

    @Test
    void takesTwoAtMost() {
        add("");
        assertThat(caller.call("AddUserPoolClientSecret", input("")).error()).startsWith("LimitExceededException: ");
        assertThat(list()).hasSize(2);
    }

    @Test
    void deletingTheFirstRemovesItFromDescribeForGood() {
        String first = list().get(0).get("ClientSecretId").asText();
        add("");
        assertThat(delete(first).status()).isEqualTo(200);
        assertThat(describe().has("ClientSecret")).isFalse();
        add("");
        assertThat(describe().has("ClientSecret")).isFalse();
        assertThat(caller.call("UpdateUserPoolClient", input(", 'EnablePropagateAdditionalUserContextData': true"))
                        .status())
                .as("it still has a secret")
                .isEqualTo(200);
    }

    @Test
    void deletingTheSecondLeavesTheFirst() {
        String second = add("").at("/ClientSecretDescriptor/ClientSecretId").asText();
        assertThat(delete(second).json()).isEmpty();
        assertThat(describe().get("ClientSecret")).isEqualTo(client.get("ClientSecret"));
        assertThat(list()).hasSize(1);
    }

    @Test
    void doesNotDeleteTheLastOne() {
        String only = list().get(0).get("ClientSecretId").asText();
        assertThat(delete(only).error()).startsWith("InvalidParameterException: ");
        assertThat(list()).hasSize(1);
    }

    @Test
    void doesNotFindASecretOfAnotherClient() {
        caller.createClient(poolId, "'GenerateSecret': true");
        assertThat(delete("nosuch").error())
                .isEqualTo("ResourceNotFoundException: Client secret nosuch does not exist.");
    }

    @Test
    void aClientTakesItsSecretsAlongWhenItIsDeleted() {
        caller.ok("DeleteUserPoolClient", input(""));
        assertThat(caller.call("ListUserPoolClientSecrets", input("")).error())
                .startsWith("ResourceNotFoundException: ");
    }

    private JsonNode add(String more) {
        return caller.ok("AddUserPoolClientSecret", input(more));
    }

    private JsonNode list() {
        return caller.ok("ListUserPoolClientSecrets", input("")).get("ClientSecrets");
    }

    private SimulatorCaller.Reply delete(String secretId) {
        return caller.call("DeleteUserPoolClientSecret", input(", 'ClientSecretId': '" + secretId + "'"));
    }

    private JsonNode describe() {
        return caller.ok("DescribeUserPoolClient", input("")).get("UserPoolClient");
    }

    private String input(String more) {
        return "{'UserPoolId': '%s', 'ClientId': %s%s}".formatted(poolId, client.get("ClientId"), more);
    }
}
