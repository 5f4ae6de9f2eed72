package software.amazon.cognito.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cognito.sandbox.SandboxProcess;
import software.amazon.cognito.sandbox.SandboxProcess.Served;
import software.amazon.cognito.sandbox.http.Json;

/** A server that is killed at work: nothing is lost, nothing doubled, and every request ends as it should. */
class KilledServerIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TYPE = "AWS::Cognito::UserPoolClient";
    private static final int CLIENTS = 40;

    private final SandboxProcess sandbox = newSandbox();

    private static SandboxProcess newSandbox() {
        try {
            return SandboxProcess.inNewFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 30})
    void everyCreateMakesOneAppClient(int doneBeforeTheKill) throws Exception {
        Served killed = sandbox.serve();
        String pool = newPool(killed.endpoint());
        CountDownLatch done = new CountDownLatch(doneBeforeTheKill);
        IntStream.range(0, CLIENTS).forEach(i -> create(killed.endpoint(), pool, i)
                .thenCompose(token -> status(killed.endpoint(), token))
                .thenRun(done::countDown));
        assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        kill(killed);

        try (Served served = sandbox.serve()) {
            URI endpoint = served.endpoint();
            Map<String, String> statuses = new TreeMap<>();
            for (int i = 0; i < CLIENTS; i++) {
                // The same client token: what the killed server had accepted is not accepted again.
                JsonNode event = finalStatus(endpoint, create(endpoint, pool, i).join());
                statuses.put(
                        event.path("Identifier").asText(),
                        event.get("OperationStatus").asText());
            }
            assertThat(statuses).hasSize(CLIENTS).allSatisfy((id, status) -> assertThat(status)
                    .isEqualTo("SUCCESS"));
            assertThat(appClients(endpoint, pool)).containsExactlyInAnyOrderElementsOf(statuses.keySet());
        }
    }

    @Test
    void everyUpdateEndsAsItShould() throws Exception {
        Served killed = sandbox.serve();
        String pool = newPool(killed.endpoint());
        List<String> identifiers = IntStream.range(0, 20)
                .mapToObj(i -> create(killed.endpoint(), pool, i))
                .map(token -> finalStatus(killed.endpoint(), token.join())
                        .get("Identifier")
                        .asText())
                .toList();
        List<String> tokens = identifiers.stream()
                .map(identifier -> update(killed.endpoint(), identifier))
                .toList();
        finalStatus(killed.endpoint(), tokens.get(0));
        kill(killed);

        try (Served served = sandbox.serve()) {
            for (String token : tokens) {
                assertThat(finalStatus(served.endpoint(), token)
                                .get("OperationStatus")
                                .asText())
                        .isEqualTo("SUCCESS");
            }
            for (String identifier : identifiers) {
                ObjectNode input = about().put("Identifier", identifier);
                JsonNode resource = call(served.endpoint(), "CloudApiService.GetResource", input)
                        .join();
                assertThat(Json.MAPPER
                                .readTree(resource.at("/ResourceDescription/Properties")
                                        .asText())
                                .get("AuthSessionValidity")
                                .asInt())
                        .isEqualTo(7);
            }
        }
    }

    private static void kill(Served served) {
        served.process()
                .destroyForcibly()
                .onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static String newPool(URI endpoint) {
        ObjectNode input = Json.MAPPER.createObjectNode().put("PoolName", "pool");
        return call(endpoint, "AWSCognitoIdentityProviderService.CreateUserPool", input)
                .join()
                .at("/UserPool/Id")
                .asText();
    }

    private static List<String> appClients(URI endpoint, String pool) {
        ObjectNode input =
                Json.MAPPER.createObjectNode().put("UserPoolId", pool).put("MaxResults", 60);
        JsonNode clients = call(endpoint, "AWSCognitoIdentityProviderService.ListUserPoolClients", input)
                .join()
                .get("UserPoolClients");
        return StreamSupport.stream(clients.spliterator(), false)
                .map(client -> pool + "|" + client.get("ClientId").asText())
                .collect(Collectors.toList());
    }

    /** Every other app client is named; two and two of those have the same name. */
    private static CompletableFuture<String> create(URI endpoint, String pool, int number) {
        ObjectNode desired = Json.MAPPER.createObjectNode().put("UserPoolId", pool);
        if (number % 2 == 0) {
            desired.put("ClientName", "web-" + number / 4);
        }
        ObjectNode input = about().put("DesiredState", desired.toString()).put("ClientToken", "create-" + number);
        return call(endpoint, "CloudApiService.CreateResource", input).thenApply(Client::token);
    }

    private static String update(URI endpoint, String identifier) {
        ObjectNode input = about().put("Identifier", identifier)
                .put("PatchDocument", "[{\"op\": \"replace\", \"path\": \"/AuthSessionValidity\", \"value\": 7}]");
        return Client.token(
                call(endpoint, "CloudApiService.UpdateResource", input).join());
    }

    private static ObjectNode about() {
        return Json.MAPPER.createObjectNode().put("TypeName", TYPE);
    }

    private static JsonNode finalStatus(URI endpoint, String token) {
        return status(endpoint, token).join();
    }

    private static CompletableFuture<JsonNode> status(URI endpoint, String token) {
        ObjectNode input = Json.MAPPER.createObjectNode().put("RequestToken", token);
        return call(endpoint, "CloudApiService.GetResourceRequestStatus", input)
                .thenApply(output -> output.get("ProgressEvent"));
    }

    private static CompletableFuture<JsonNode> call(URI endpoint, String target, ObjectNode input) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(input.toString()))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(KilledServerIT::json);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
