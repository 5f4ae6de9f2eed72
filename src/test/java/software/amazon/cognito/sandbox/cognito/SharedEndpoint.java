package software.amazon.cognito.sandbox.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.http.AwsCall;
import software.amazon.cognito.sandbox.http.AwsException;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsService;
import software.amazon.cognito.sandbox.http.Json;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.opensearch.OpenSearchRoutes;

/**
 * The one endpoint at which the handlers of a test process reach any number of Cognito simulators: they build their
 * Cognito clients once in the life of a process. The access key of a call tells which simulator it is for; the newest
 * one answers whoever has none of his own. A handler may call what its schema permits.
 */
public final class SharedEndpoint implements AwsService {
    private static final List<String> SCHEMAS = List.of(
            "aws-cognito-userpoolclient.json", "types/manageduserpoolclient/aws-cognito-manageduserpoolclient.json");
    private static final Map<String, AwsService> BY_ACCESS_KEY = new ConcurrentHashMap<>();
    private static final LeastPrivilege GUARD = guard();
    private static final LoopbackServer SERVER = start();
    private static volatile CognitoSimulator newest;

    private SharedEndpoint() {}

    /** Lets a simulator, in the place of the newest before it, answer whoever has none of his own. */
    public static void serve(CognitoSimulator simulator) {
        newest = simulator;
    }

    /** Lets a simulator, in the place of any other, answer the calls that are signed with an access key. */
    public static void serve(String accessKeyId, AwsService simulator) {
        BY_ACCESS_KEY.put(accessKeyId, simulator);
    }

    /** Forgets the simulator of an access key. */
    public static void forget(String accessKeyId) {
        BY_ACCESS_KEY.remove(accessKeyId);
    }

    /** The newest simulator. */
    public static CognitoSimulator newest() {
        return newest;
    }

    /** Whether the schema of a type permits a handler, such as {@code CREATE}, an operation. */
    public static boolean permits(String typeName, String action, String operation) {
        return GUARD.permits(LeastPrivilege.handler(typeName, action), operation);
    }

    /** Where it is reached, such as {@code http://127.0.0.1:4650}. */
    public static URI address() {
        return SERVER.endpoint();
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
                .or(() -> Optional.ofNullable(newest))
                .orElseThrow(() -> AwsException.client("UnrecognizedClientException", "Nobody has this access key."));
    }

    private static LeastPrivilege guard() {
        return new LeastPrivilege(
                new AwsJsonRoute(new SharedEndpoint()),
                SCHEMAS.stream().map(SharedEndpoint::json).toList());
    }

    private static JsonNode json(String file) {
        try {
            return Json.MAPPER.readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Route> routes(CognitoSimulator simulator) {
        Map<String, Route> routes = new HashMap<>(simulator.routes());
        routes.putAll(OpenSearchRoutes.of(simulator));
        return routes;
    }

    private static LoopbackServer start() {
        try {
            Map<String, Route> routes = new HashMap<>();
            routes(new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC()))
                    .keySet()
                    .forEach(path ->
                            routes.put(path, call -> routes(newest).get(path).handle(call)));
            routes.put("POST /", GUARD);
            LoopbackServer server = LoopbackServer.start(0, routes);
            System.setProperty("aws.region", "us-east-1");
            System.setProperty(
                    "aws.endpointUrlCognitoIdentityProvider", server.endpoint().toString());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
