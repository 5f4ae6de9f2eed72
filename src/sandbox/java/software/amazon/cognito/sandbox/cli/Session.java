package software.amazon.cognito.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.cognito.sandbox.cloudformation.stack.DeployOptions;
import software.amazon.cognito.sandbox.cloudformation.stack.Home;
import software.amazon.cognito.sandbox.cloudformation.stack.LiveModels;
import software.amazon.cognito.sandbox.cloudformation.stack.Secrets;
import software.amazon.cognito.sandbox.cloudformation.stack.Stack;
import software.amazon.cognito.sandbox.cloudformation.stack.StackEnvironment;
import software.amazon.cognito.sandbox.cloudformation.stack.StackEvent;
import software.amazon.cognito.sandbox.cloudformation.stack.StackJournal;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.embedded.Closing;
import software.amazon.cognito.sandbox.embedded.CognitoId;
import software.amazon.cognito.sandbox.embedded.CognitoServer;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.Callers;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.http.LoopbackServer;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.provider.CognitoApi;
import software.amazon.cognito.sandbox.provider.OwnNamespace;
import software.amazon.cognito.sandbox.provider.Providers;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;
import software.amazon.cognito.sandbox.provider.Retries;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.state.StateFolder;
import software.amazon.cognito.sandbox.stub.AwsSchemas;
import software.amazon.cognito.sandbox.stub.StubTypes;
import software.amazon.cognito.sandbox.tool.ToolEnvironment;

/** All that one command needs to work on stacks: the state, a Cognito, and the handlers. */
final class Session implements AutoCloseable {
    private final Closing closing = new Closing();
    private final Secrets secrets;
    private final MVStore stacks;
    private final Caller caller;
    private final Home home;
    private final ResourceTypes types;

    private Session(Secrets secrets, StateFolder state, StackOptions options, Omission omission, PrintWriter err)
            throws StateException, IOException {
        this.secrets = secrets;
        if (options.showSecrets) {
            secrets.show();
        }
        try {
            stacks = closing.add(state.store("stacks"), MVStore::close);
            Endpoint endpoint = options.endpoint;
            caller = endpoint.isAws() ? Callers.user() : Callers.sandbox();
            HandlerJar jar = closing.add(HandlerJar.open(HandlerJar.ofProject(), log(options, err)), HandlerJar::close);
            List<JsonNode> schemas = Providers.handlerSchemas(jar);
            Cognito cognito = cognito(endpoint, state, omission, route -> new LeastPrivilege(route, schemas));
            URI uri = cognito.uri();
            home = new Home(cognito.id(), endpoint.name(), cognito.timesServed());
            HandlerJar.configure(caller.region(), endpoint.isAws() ? null : uri);
            CognitoApi api = closing.add(new CognitoApi(uri, caller), CognitoApi::close);
            List<RegistryProvider> served = Providers.registryTypes(jar, caller, Retries.DEFAULT);
            ResourceTypes simulated = ResourceTypes.of(Providers.all(served, api, Retries.DEFAULT))
                    .orElse(OwnNamespace.types(served));
            types = endpoint.isAws() ? simulated : simulated.orElse(stubs());
        } catch (StateException | IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Opens one.
     *
     * @param secrets takes those that the command comes to know
     * @param err takes the handlers' log lines when the user wants them
     */
    static Session open(Secrets secrets, StateFolder state, StackOptions options, Omission omission, PrintWriter err)
            throws StateException, IOException {
        return new Session(secrets, state, options, omission, err);
    }

    /** The stack of a name, whether it exists or not. */
    Stack stack(String name, Consumer<StackEvent> events) {
        return stack(name, events, DeployOptions.DEFAULT);
    }

    /** As {@link #stack(String, Consumer)}, with options for what is deployed. */
    Stack stack(String name, Consumer<StackEvent> events, DeployOptions options) {
        return new Stack(new StackEnvironment(
                new StackJournal(stacks, name),
                types,
                secrets,
                new LiveModels(types, secrets),
                events,
                Clock.systemUTC(),
                caller.region(),
                caller.accountId(),
                home,
                options));
    }

    private StubTypes stubs() {
        return new StubTypes(new AwsSchemas(ToolEnvironment.ofProject("cfn")), stacks, caller);
    }

    /** The stacks that exist. */
    Collection<String> stackNames() {
        return StackJournal.stackNames(stacks);
    }

    /**
     * The Cognito to use.
     *
     * @param id see {@link CognitoId}
     * @param timesServed null when others use it all the time
     */
    private record Cognito(URI uri, String id, Integer timesServed) {}

    private Cognito cognito(Endpoint endpoint, StateFolder state, Omission omission, UnaryOperator<Route> guard)
            throws StateException, IOException {
        if (endpoint.isEmbedded()) {
            CognitoServer server = closing.add(
                    CognitoServer.start(state, LoopbackServer.loopback(0), omission, guard, simulator -> Map.of()),
                    CognitoServer::close);
            return new Cognito(server.endpoint(), server.id(), server.timesServed());
        }
        if (endpoint.isAws()) {
            URI uri = ServiceMetadata.of("cognito-idp").endpointFor(Region.of(caller.region()));
            return new Cognito(
                    uri.getScheme() == null ? URI.create("https://" + uri) : uri,
                    "aws " + caller.accountId() + " " + caller.region(),
                    null);
        }
        return new Cognito(endpoint.uri(), CognitoId.at(endpoint.uri()), null);
    }

    private Consumer<String> log(StackOptions options, PrintWriter err) {
        return options.verbose ? err::println : line -> {};
    }

    @Override
    public void close() {
        closing.close();
    }
}
