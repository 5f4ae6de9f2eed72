package software.amazon.cognito.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudcontrol.CloudControl;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.Retries;

/** Any calls of Cloud Control: it answers as a service does, and what it accepts comes to an end. */
public final class CloudControlFuzzer {
    private static final Set<String> FINAL = Set.of("SUCCESS", "FAILED", "CANCEL_COMPLETE");
    private static final CloudControl CLOUD_CONTROL =
            new CloudControl(MVStore.open(null), List.of(userPoolClient()), Clock.systemUTC());
    static final JsonProtocol PROTOCOL = new JsonProtocol(CLOUD_CONTROL);

    static {
        CLOUD_CONTROL.start(identifier -> Optional.empty());
    }

    private CloudControlFuzzer() {}

    /** @param input a call in each line; TOKEN stands for the request that was accepted last */
    public static void fuzzerTestOneInput(byte[] input) {
        String token = "";
        for (String line : Input.lines(input)) {
            JsonNode event = PROTOCOL.call(line.replace("TOKEN", token)).path("ProgressEvent");
            if (event.has("RequestToken")) {
                token = event.get("RequestToken").asText();
                requireEnd(token);
            }
        }
    }

    /** The status is held until the request is done, for some seconds. */
    private static void requireEnd(String token) {
        JsonNode event = PROTOCOL.call("GetResourceRequestStatus {\"RequestToken\": \"" + token + "\"}")
                .path("ProgressEvent");
        if (!FINAL.contains(event.path("OperationStatus").asText())
                || event.path("ErrorCode").asText().equals("InternalFailure")) {
            throw new AssertionError("Not an end of a request: " + event);
        }
    }

    private static RegistryProvider userPoolClient() {
        ResourceTypeHandler handler = new ResourceTypeHandler(
                CloudControlFuzzer::succeed,
                "AWS::Cognito::UserPoolClient",
                Types.CALLER,
                Duration.ofMinutes(1),
                Waiter.SLEEP);
        return new RegistryProvider(Types.schemas().get(0), handler, "ClientName", Retries.DEFAULT);
    }

    /** Handlers that succeed with the model that they are given. */
    private static JsonNode succeed(JsonNode request) {
        ObjectNode model = request.at("/requestData/resourceProperties").deepCopy();
        model.put("UserPoolId", model.path("UserPoolId").asText("pool")).put("ClientId", "client");
        return Json.MAPPER.createObjectNode().put("status", "SUCCESS").set("resourceModel", model);
    }
}
