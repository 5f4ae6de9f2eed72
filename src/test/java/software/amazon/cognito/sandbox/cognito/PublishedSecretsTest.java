package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets that Cognito keeps in Secrets Manager (API model of 2026-11-20). */
class PublishedSecretsTest {
    private static final String PUBLISHED = "'PublishSecretsInAWSSecretsManager': true";
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:\\d{12}:secret/[\\w+=/,.@-]+";

    private SimulatorCaller caller;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        caller = new SimulatorCaller(new CognitoSimulator(MVStore.open(null), Omission.RESET, new SettableClock()));
        poolId = caller.createPool("");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void anArnStandsForTheSecretFromTheStart() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + PUBLISHED);
        assertThat(client.has("ClientSecret")).isFalse();
        assertThat(client.get("ClientSecretArn").asText()).matches(ARN);
        assertThat(describe(client)).isEqualTo(client);
    }

    @Test
    void theOptionIsNoSettingThatAnswersShow() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + PUBLISHED);
        assertThat(client.has("PublishSecretsInAWSSecretsManager")).isFalse();
    }

    @Test
    void anUpdateTurnsItOnAndOffAndASilentOneChangesNothing() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true");
        assertThat(update(client, "").has("ClientSecretArn")).isFalse();

        JsonNode on = update(client, ", " + PUBLISHED);
        assertThat(on.get("ClientSecretArn").asText()).matches(ARN);
        assertThat(on.has("ClientSecret")).isFalse();
        assertThat(update(client, ", 'AuthSessionValidity': 5").get("ClientSecretArn"))
                .isEqualTo(on.get("ClientSecretArn"));

        JsonNode off = update(client, ", 'PublishSecretsInAWSSecretsManager': false");
        assertThat(off.has("ClientSecretArn")).isFalse();
        assertThat(off.get("ClientSecret").asText()).matches("[0-9a-v]{40,52}");
        assertThat(describe(client).get("ClientSecret")).isEqualTo(off.get("ClientSecret"));
    }

    @Test
    void turningItOnRotatesAtOnceAndDeletesTheOlderOfTwo() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true");
        String first = secrets(client).get(0).get("ClientSecretId").asText();
        caller.ok("AddUserPoolClientSecret", "{" + identity(client) + "}");

        update(client, ", " + PUBLISHED);
        assertThat(secrets(client)).hasSize(2);
        assertThat(secrets(client).findValuesAsText("ClientSecretId")).doesNotContain(first);
        assertThat(update(client, ", 'PublishSecretsInAWSSecretsManager': false")
                        .get("ClientSecret"))
                .isNotEqualTo(client.get("ClientSecret"));
    }

    @Test
    void meansNothingToAClientWithoutASecret() {
        ObjectNode client = caller.createClient(poolId, PUBLISHED);
        assertThat(client.has("ClientSecretArn")).isFalse();
        assertThat(update(client, ", " + PUBLISHED).has("ClientSecretArn")).isFalse();
    }

    @Test
    void deletingTheSecretThatIsPublishedRemovesTheArn() {
        ObjectNode client = caller.createClient(poolId, "'GenerateSecret': true, " + PUBLISHED);
        String newest = secrets(client).get(1).get("ClientSecretId").asText();
        caller.ok("DeleteUserPoolClientSecret", "{" + identity(client) + ", 'ClientSecretId': '" + newest + "'}");
        assertThat(describe(client).has("ClientSecretArn")).isFalse();
        assertThat(describe(client).has("ClientSecret")).isFalse();
        assertThat(secrets(client)).hasSize(1);
    }

    private JsonNode update(ObjectNode client, String settings) {
        return caller.ok("UpdateUserPoolClient", "{" + identity(client) + settings + "}")
                .get("UserPoolClient");
    }

    private JsonNode describe(ObjectNode client) {
        return caller.ok("DescribeUserPoolClient", "{" + identity(client) + "}").get("UserPoolClient");
    }

    private JsonNode secrets(ObjectNode client) {
        return caller.ok("ListUserPoolClientSecrets", "{" + identity(client) + "}")
                .get("ClientSecrets");
    }

    private static String identity(ObjectNode client) {
        return "'UserPoolId': %s, 'ClientId': %s".formatted(client.get("UserPoolId"), client.get("ClientId"));
    }
}
