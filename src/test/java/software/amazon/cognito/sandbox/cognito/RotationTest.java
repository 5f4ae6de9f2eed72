package software.amazon.cognito.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.cognito.SimulatorCaller.Reply;
import software.amazon.cognito.sandbox.http.Json;

/** Refresh token rotation, whose answers and rules do not follow from what a request says. */
class RotationTest {
    private static final String ON = "'RefreshTokenRotation': {'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 20}";
    private static final String OFF = "'RefreshTokenRotation': {'Feature': 'DISABLED', 'RetryGracePeriodSeconds': 10}";
    private static final String REFRESH_FLOW = "'ExplicitAuthFlows': ['ALLOW_REFRESH_TOKEN_AUTH']";

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
    void theGracePeriodIs0WhereNotGiven() {
        assertThat(rotation(caller.createClient(poolId, "'RefreshTokenRotation': {'Feature': 'ENABLED'}")))
                .isEqualTo(json("ENABLED", 0));
    }

    @Test
    void anUpdateThatIsSilentTurnsItOff() {
        ObjectNode client = caller.createClient(poolId, ON);
        assertThat(rotation(client)).isEqualTo(json("ENABLED", 20));
        assertThat(rotation(update(client, "").json().get("UserPoolClient"))).isEqualTo(json("DISABLED", 0));
    }

    @Test
    void offDropsTheGracePeriodAndStaysInTheAnswers() {
        ObjectNode client = caller.createClient(poolId, OFF);
        assertThat(rotation(client)).isEqualTo(json("DISABLED", 0));
        update(client, "'AuthSessionValidity': 5");
        assertThat(rotation(describe(client))).isEqualTo(json("DISABLED", 0));
    }

    @Test
    void isNotInTheAnswersWhereItWasNeverSet() {
        ObjectNode client = caller.createClient(poolId, "");
        update(client, "");
        assertThat(describe(client).has("RefreshTokenRotation")).isFalse();
    }

    @Test
    void theUpdateThatTurnsItOffBySilenceCannotBringTheRefreshFlow() {
        ObjectNode client = caller.createClient(poolId, ON);
        assertThat(update(client, REFRESH_FLOW).error())
                .isEqualTo(
                        "InvalidParameterException: ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when"
                                + " refresh token rotation is enabled.");
        assertThat(rotation(describe(client))).isEqualTo(json("ENABLED", 20));
        assertThat(update(client, REFRESH_FLOW + ", " + OFF).status()).isEqualTo(200);
        assertThat(update(client, REFRESH_FLOW).status()).as("it is off now").isEqualTo(200);
    }

    private Reply update(ObjectNode client, String settings) {
        String more = settings.isEmpty() ? "" : ", " + settings;
        return caller.call("UpdateUserPoolClient", "{" + identity(client) + more + "}");
    }

    private JsonNode describe(ObjectNode client) {
        return caller.ok("DescribeUserPoolClient", "{" + identity(client) + "}").get("UserPoolClient");
    }

    private static JsonNode rotation(JsonNode client) {
        return client.get("RefreshTokenRotation");
    }

    private static JsonNode json(String feature, int gracePeriod) {
        return Json.MAPPER.createObjectNode().put("Feature", feature).put("RetryGracePeriodSeconds", gracePeriod);
    }

    private static String identity(ObjectNode client) {
        return "'UserPoolId': %s, 'ClientId': %s".formatted(client.get("UserPoolId"), client.get("ClientId"));
    }
}
