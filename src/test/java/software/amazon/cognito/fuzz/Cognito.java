package software.amazon.cognito.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.Json;

/** A simulator with a user pool and an app client, made anew for every input: an input repeats whatever came before. */
record Cognito(CognitoSimulator simulator, String userPoolId, String clientId) {

    static Cognito create() {
        CognitoSimulator simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());
        ObjectNode pool = Json.MAPPER.createObjectNode().put("PoolName", "pool");
        String userPoolId =
                call(simulator, "CreateUserPool", pool).at("/UserPool/Id").asText();
        ObjectNode client = Json.MAPPER
                .createObjectNode()
                .put("UserPoolId", userPoolId)
                .put("ClientName", "web")
                .put("GenerateSecret", true);
        String clientId = call(simulator, "CreateUserPoolClient", client)
                .at("/UserPoolClient/ClientId")
                .asText();
        return new Cognito(simulator, userPoolId, clientId);
    }

    private static JsonNode call(CognitoSimulator simulator, String operation, ObjectNode input) {
        return simulator.call(new AwsCall(operation, input, Optional.empty())).orElseThrow();
    }

    /** The input with the ids, which are random, where it says POOL and CLIENT. */
    byte[] withIds(byte[] input) {
        return Input.bytes(Input.text(input).replace("POOL", userPoolId).replace("CLIENT", clientId));
    }
}
