package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.LoopbackServer;

/**
 * The one endpoint at which the handlers of a test process reach any number of Cognito simulators: they build their
 * Cognito clients once in the life of a process. The access key of a call tells which simulator it is for.
 */
public final class SharedEndpoint implements AwsService {
    private static final Map<String, AwsService> BY_ACCESS_KEY = new ConcurrentHashMap<>();
    private static final LoopbackServer SERVER = start();

    private SharedEndpoint() {}

    /** Lets a simulator, in the place of any other, answer the calls that are signed with an access key. */
    public static void serve(String accessKeyId, AwsService simulator) {
        BY_ACCESS_KEY.put(accessKeyId, simulator);
    }

    /** Forgets the simulator of an access key. */
    public static void forget(String accessKeyId) {
        BY_ACCESS_KEY.remove(accessKeyId);
    }

    /** Where it is reached, such as {@code http://127.0.0.1:4650}. */
    public static String address() {
        return SERVER.endpoint().toString();
    }

    @Override
    public String targetPrefix() {
        return "AWSCognitoIdentityProviderService";
    }

    @Override
    public String jsonVersion() {
        return "1.1";
    }

    @Override
    public Optional<JsonNode> call(AwsCall call) {
        return service(call).call(call);
    }

    @Override
    public CompletionStage<Optional<JsonNode>> callLater(AwsCall call) {
        return service(call).callLater(call);
    }

    private static AwsService service(AwsCall call) {
        return call.accessKeyId()
                .map(BY_ACCESS_KEY::get)
                .orElseThrow(() -> AwsException.client("UnrecognizedClientException", "Nobody has this access key."));
    }

    private static LoopbackServer start() {
        try {
            LoopbackServer server = LoopbackServer.start(0, Map.of("POST /", new AwsJsonRoute(new SharedEndpoint())));
            System.setProperty("aws.region", "us-east-1");
            System.setProperty(
                    "aws.endpointUrlCognitoIdentityProvider", server.endpoint().toString());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
