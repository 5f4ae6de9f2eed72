package software.amazon.cognito.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.cognito.sandbox.SandboxProcess;
import software.amazon.cognito.sandbox.http.Json;

/** Faults under a request to Cloud Control, and what the page of {@code ./sandbox serve} shows of both. */
class ServedFaultsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SandboxProcess.Served sandbox;

    @BeforeAll
    static void serve() throws Exception {
        sandbox = SandboxProcess.inNewFolder().serve();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aThrottledCreationIsTriedAgain() throws Exception {
        fault("THROTTLE", 2);
        String pool = createPool();
        JsonNode event = createClient(pool);

        assertThat(event.get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(page())
                .contains("details-" + event.get("RequestToken").asText())
                .contains(event.get("Identifier").asText())
                .contains("TooManyRequestsException", "by AWS::Cognito::UserPoolClient.CREATE")
                .contains("None are on.");
    }

    @Test
    void aCreationWhoseAnswerIsLostMakesOneClient() throws Exception {
        fault("DROP_AFTER", 1);
        String pool = createPool();
        JsonNode event = createClient(pool);

        assertThat(event.get("OperationStatus").asText()).isEqualTo("SUCCESS");
        assertThat(clients(pool)).hasSize(1);
        assertThat(page()).contains("DROPPED");
    }

    private static void fault(String kind, int count) throws Exception {
        String body = "kind=" + kind + "&operation=CreateUserPoolClient&count=" + count;
        send(HttpRequest.newBuilder(uri(FaultForms.ADD)).POST(BodyPublishers.ofString(body)));
    }

    private static String createPool() throws Exception {
        return call("AWSCognitoIdentityProviderService.CreateUserPool", input("PoolName", "people"))
                .at("/UserPool/Id")
                .asText();
    }

    private static JsonNode clients(String pool) throws Exception {
        return call("AWSCognitoIdentityProviderService.ListUserPoolClients", input("UserPoolId", pool))
                .get("UserPoolClients");
    }

    /** Asks Cloud Control for a client; answers the last event. */
    private static JsonNode createClient(String pool) throws Exception {
        ObjectNode create = input("TypeName", "AWS::Cognito::UserPoolClient");
        create.put("DesiredState", input("UserPoolId", pool).toString());
        JsonNode event = call("CloudApiService.CreateResource", create).get("ProgressEvent");
        ObjectNode status = input("RequestToken", event.get("RequestToken").asText());
        while (event.get("OperationStatus").asText().matches("PENDING|IN_PROGRESS")) {
            event = call("CloudApiService.GetResourceRequestStatus", status).get("ProgressEvent");
        }
        return event;
    }

    private static String page() throws Exception {
        return send(HttpRequest.newBuilder(uri("/")));
    }

    private static JsonNode call(String target, JsonNode input) throws Exception {
        return Json.MAPPER.readTree(send(HttpRequest.newBuilder(uri("/"))
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(input.toString()))));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static URI uri(String path) {
        return sandbox.endpoint().resolve(path);
    }

    private static ObjectNode input(String name, String value) {
        return Json.MAPPER.createObjectNode().put(name, value);
    }
}
