package software.amazon.cognito.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudformation.stack.Home;
import software.amazon.cognito.sandbox.cloudformation.stack.LiveModels;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.Stack;
import software.amazon.cognito.sandbox.cloudformation.stack.StackEnvironment;
import software.amazon.cognito.sandbox.cloudformation.stack.StackException;
import software.amazon.cognito.sandbox.cloudformation.stack.StackJournal;
import software.amazon.cognito.sandbox.cloudformation.stack.StackOutput;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.handler.ResourceTypeHandler;
import software.amazon.cognito.sandbox.handler.Waiter;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.provider.CognitoApi;
import software.amazon.cognito.sandbox.provider.Providers;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;
import software.amazon.cognito.sandbox.provider.Retries;

/**
 * What contract tests need around them: a Cognito that has what a template says, and the handlers of a type behind
 * Lambda's Invoke. The Cognito returns every list in another order than it was given, as the real one may.
 */
final class ContractTestBed implements AutoCloseable {
    private static final Fault REORDER_ALWAYS = new Fault(null, Fault.Kind.REORDER_LISTS, Integer.MAX_VALUE, 0);
    private static final String NAME = "contract-tests";

    private final TypeRoot type;
    private final HandlerJar jar;
    private final EntryPoint handlers;
    private final LoopbackServer server;
    private final Caller caller;
    private final Secrets secrets = new Secrets();

    private ContractTestBed(TypeRoot type, Caller caller, UnaryOperator<JsonNode> tampering) throws IOException {
        this.type = type;
        this.caller = caller;
        CognitoSimulator simulator = new CognitoSimulator(MVStore.open(null), Omission.RESET, Clock.systemUTC());
        simulator.faults().add(REORDER_ALWAYS);
        jar = HandlerJar.open(type.jar(), line -> {});
        JsonNode schema = jar.resource(type.schemaFile());
        EntryPoint untouched = jar.entryPoint(type.entryClass());
        handlers = request -> tampering.apply(untouched.invoke(identified(request)));
        Map<String, Route> routes = new HashMap<>(simulator.routes());
        routes.computeIfPresent("POST /", (path, cognito) -> new LeastPrivilege(cognito, List.of(schema)));
        routes.put(InvokeRoute.PATH, Route.immediate(new InvokeRoute(handlers, secrets)::answer));
        server = LoopbackServer.start(0, routes);
        HandlerJar.configure(caller.region(), endpoint());
    }

    /**
     * Starts one on a free port.
     *
     * @param tampering what becomes of the handlers' answers on their way
     */
    static ContractTestBed start(TypeRoot type, Caller caller, UnaryOperator<JsonNode> tampering) throws IOException {
        return new ContractTestBed(type, caller, tampering);
    }

    /** The request with credentials that tell Cognito which handler calls; {@code cfn test} always sends its own. */
    private JsonNode identified(JsonNode request) {
        if (request.at("/requestData/callerCredentials") instanceof ObjectNode credentials) {
            credentials.put(
                    "accessKeyId",
                    LeastPrivilege.accessKeyId(LeastPrivilege.handler(
                            type.typeName(), request.path("action").asText())));
        }
        return request;
    }

    /** Where both Cognito and Lambda are served. */
    URI endpoint() {
        return server.endpoint();
    }

    /** The handlers themselves. */
    ResourceTypeHandler handler() {
        return new ResourceTypeHandler(handlers, type.typeName(), caller, Duration.ofMinutes(1), Waiter.SLEEP);
    }

    /** All client secrets that the handlers returned. */
    Secrets secrets() {
        return secrets;
    }

    /**
     * Deploys a template of resources that need no handler, app clients included.
     *
     * @param appClients the schema of AWS::Cognito::UserPoolClient
     * @return what the template exports, by the exports' names
     */
    Map<String, String> deploy(Path file, Path appClients) throws TemplateException, StackException, IOException {
        Template template = Template.read(file);
        try (CognitoApi api = new CognitoApi(endpoint(), caller)) {
            Map<String, ResourceProvider> providers = Providers.cognito(api, Retries.DEFAULT);
            try (InputStream schema = Files.newInputStream(appClients)) {
                ResourceProvider provider = Providers.userPoolClient(ResourceSchema.read(schema), api, Retries.DEFAULT);
                providers.put(provider.schema().typeName(), provider);
            }
            Stack stack = stack(providers);
            stack.deploy(template, Map.of());
            Map<String, String> exports = new HashMap<>();
            for (StackOutput output : stack.outputs()) {
                exports.put(output.exportName(), output.value());
            }
            return exports;
        }
    }

    private Stack stack(Map<String, ResourceProvider> providers) {
        return new Stack(new StackEnvironment(
                new StackJournal(MVStore.open(null), NAME),
                ResourceTypes.of(providers),
                secrets,
                new LiveModels(ResourceTypes.of(providers), secrets),
                event -> {},
                Clock.systemUTC(),
                caller.region(),
                caller.accountId(),
                new Home(NAME, "embedded", 0)));
    }

    @Override
    public void close() throws IOException {
        server.close();
        jar.close();
    }
}
