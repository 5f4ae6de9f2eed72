package software.amazon.cognito.sandbox.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SimulatorCaller;
import software.amazon.cognito.sandbox.http.Json;

class OpenSearchDomainsTest {
    private static final String DOMAINS = "/2021-01-01/opensearch/domain";

    @TempDir
    Path folder;

    private MVStore store;
    private SimulatorCaller caller;
    private String poolId;

    @BeforeEach
    void start() throws IOException {
        store = MVStore.open(folder.resolve("cognito.mv").toString());
        CognitoSimulator cognito = new CognitoSimulator(store, Omission.RESET, Clock.systemUTC());
        caller = new SimulatorCaller(cognito, OpenSearchRoutes.of(cognito));
        if (poolId == null) {
            poolId = caller.createPool("");
        }
    }

    @AfterEach
    void stop() {
        caller.close();
        store.close();
    }

    @Test
    void aDomainMakesAClientInItsPool() {
        JsonNode domain = create("logs", cognito(poolId)).get("DomainStatus");
        String endpoint = domain.get("Endpoint").asText();
        assertThat(endpoint).matches("search-logs-[a-z2-7]{26}\\.us-east-1\\.es\\.amazonaws\\.com");
        assertThat(domain)
                .isEqualTo(json(
                        """
                {'DomainName': 'logs', 'DomainId': '123456789012/logs',
                 'ARN': 'arn:aws:es:us-east-1:123456789012:domain/logs', 'Endpoint': '%s', 'Created': true,
                 'Deleted': false, 'Processing': false, 'UpgradeProcessing': false, 'ClusterConfig': {},
                 'CognitoOptions': %s}"""
                                .formatted(endpoint, cognito(poolId))));

        ObjectNode client = onlyClient();
        String suffix = endpoint.substring("search-logs-".length(), endpoint.indexOf('.'));
        assertThat(client.remove("ClientSecret").asText()).matches("[0-9a-v]{40,52}");
        client.remove(List.of("ClientId", "CreationDate", "LastModifiedDate"));
        assertThat(client)
                .isEqualTo(json(
                        """
                {'UserPoolId': '%s', 'ClientName': 'AmazonOpenSearchService-logs-us-east-1-%s',
                 'AllowedOAuthFlowsUserPoolClient': true, 'AllowedOAuthFlows': ['code'],
                 'AllowedOAuthScopes': ['email', 'openid', 'phone', 'profile'],
                 'CallbackURLs': ['https://%s/_dashboards/app/home'], 'LogoutURLs': ['https://%s/_dashboards/app/home'],
                 'SupportedIdentityProviders': ['COGNITO'], 'TokenValidityUnits': {}, 'RefreshTokenValidity': 30,
                 'AuthSessionValidity': 3, 'EnablePropagateAdditionalUserContextData': false,
                 'EnableTokenRevocation': true}"""
                                .formatted(poolId, suffix, endpoint, endpoint)));
    }

    @Test
    void theClientGoesWithTheDomain() {
        create("logs", cognito(poolId));
        assertThat(send("DELETE", DOMAINS + "/logs", "").at("/DomainStatus/Deleted"))
                .isEqualTo(json("true"));
        assertThat(clients()).isEmpty();
        assertThat(send("GET", "/2021-01-01/domain", "")).isEqualTo(json("{'DomainNames': []}"));
    }

    @Test
    void theClientGoesAndComesWithTheAuthentication() {
        create("logs", cognito(poolId));
        String first = onlyClient().get("ClientId").asText();
        JsonNode config = update("logs", "{'Enabled': false}").get("DomainConfig");
        assertThat(config.at("/CognitoOptions/Options")).isEqualTo(json("{'Enabled': false}"));
        assertThat(config.at("/CognitoOptions/Status/State").asText()).isEqualTo("Active");
        assertThat(clients()).isEmpty();

        update("logs", cognito(poolId));
        assertThat(onlyClient().get("ClientId").asText()).isNotEqualTo(first);
    }

    @Test
    void anUpdateThatLeavesTheAuthenticationAloneLeavesTheClientAlone() {
        create("logs", cognito(poolId));
        JsonNode client = onlyClient();
        send("POST", DOMAINS + "/logs/config", "{'EngineVersion': 'OpenSearch_2.19'}");
        update("logs", cognito(poolId));
        assertThat(onlyClient()).isEqualTo(client);
        assertThat(send("GET", DOMAINS + "/logs", "").at("/DomainStatus/EngineVersion"))
                .isEqualTo(json("'OpenSearch_2.19'"));
    }

    @Test
    void theClientMovesToAnotherPool() {
        create("logs", cognito(poolId));
        String other = caller.createPool("");
        update("logs", cognito(other));
        assertThat(clients()).isEmpty();
        poolId = other;
        assertThat(clients()).hasSize(1);
    }

    @Test
    void whatIsAlreadyGoneIsNoObstacle() {
        create("logs", cognito(poolId));
        caller.ok("DeleteUserPool", "{'UserPoolId': '%s'}".formatted(poolId));
        assertThat(send("DELETE", DOMAINS + "/logs", "").has("DomainStatus")).isTrue();
    }

    @Test
    void aDomainWithoutCognitoMakesNoClient() {
        create("logs", "{'Enabled': false}");
        send("POST", DOMAINS, "{'DomainName': 'more'}");
        assertThat(clients()).isEmpty();
        assertThat(send("GET", "/2021-01-01/domain", ""))
                .isEqualTo(
                        json(
                                """
                {'DomainNames': [{'EngineType': 'OpenSearch', 'DomainName': 'logs'},
                                 {'EngineType': 'OpenSearch', 'DomainName': 'more'}]}"""));
    }

    @Test
    void aDomainSurvivesARestart() throws IOException {
        create("logs", cognito(poolId));
        JsonNode before = send("GET", DOMAINS + "/logs", "");
        stop();
        start();
        assertThat(send("GET", DOMAINS + "/logs", "")).isEqualTo(before);
        send("DELETE", DOMAINS + "/logs", "");
        assertThat(clients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   |                | {                                   | 400 | SerializationException         | JSON object",
                "POST   |                | {'DomainName': 'Logs'}              | 400 | ValidationException            | 'Logs'",
                "POST   |                | {'DomainName': 'there'}             | 409 | ResourceAlreadyExistsException | there",
                "GET    | /nowhere       | ''                                  | 409 | ResourceNotFoundException      | nowhere",
                "DELETE | /nowhere       | ''                                  | 409 | ResourceNotFoundException      | nowhere",
                "POST   | /nowhere/config| {}                                  | 409 | ResourceNotFoundException      | nowhere",
                "POST   | /there/config  | {'CognitoOptions':{'Enabled':true}} | 400 | ValidationException            | UserPoolId is required",
                "POST   | /there/config  | {'CognitoOptions':{'Enabled':true,'UserPoolId':'us-east-1_x','IdentityPoolId':'i','RoleArn':'r'}} | 400 | ValidationException | us-east-1_x does not exist",
            })
    void rejectsWhatCannotBe(String method, String path, String body, int status, String error, String message) {
        create("there", "{'Enabled': false}");
        HttpResponse<byte[]> reply = exchange(method, DOMAINS + (path == null ? "" : path), body);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("x-amzn-ErrorType")).hasValue(error);
        assertThat(new String(reply.body())).startsWith("{\"message\":").contains(message);
        assertThat(clients()).isEmpty();
    }

    private JsonNode create(String name, String cognitoOptions) {
        return send("POST", DOMAINS, "{'DomainName': '%s', 'CognitoOptions': %s}".formatted(name, cognitoOptions));
    }

    private JsonNode update(String name, String cognitoOptions) {
        return send("POST", DOMAINS + "/" + name + "/config", "{'CognitoOptions': " + cognitoOptions + "}");
    }

    private static String cognito(String poolId) {
        return "{'Enabled': true, 'UserPoolId': '" + poolId + "', 'IdentityPoolId': 'us-east-1:0-1',"
                + " 'RoleArn': 'arn:aws:iam::123456789012:role/search'}";
    }

    private ObjectNode onlyClient() {
        assertThat(clients()).hasSize(1);
        String id = clients().get(0).get("ClientId").asText();
        return (ObjectNode)
                caller.ok("DescribeUserPoolClient", "{'UserPoolId': '%s', 'ClientId': '%s'}".formatted(poolId, id))
                        .get("UserPoolClient");
    }

    private JsonNode clients() {
        return caller.ok("ListUserPoolClients", "{'UserPoolId': '%s'}".formatted(poolId))
                .get("UserPoolClients");
    }

    private JsonNode send(String method, String path, String body) {
        HttpResponse<byte[]> response = exchange(method, path, body);
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
        return json(new String(response.body()));
    }

    private HttpResponse<byte[]> exchange(String method, String path, String body) {
        return caller.send(HttpRequest.newBuilder(caller.endpoint().resolve(path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static JsonNode json(String json) {
        try {
            return Json.MAPPER.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
