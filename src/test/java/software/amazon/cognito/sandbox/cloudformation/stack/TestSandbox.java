package software.amazon.cognito.sandbox.cloudformation.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.cognito.Omission;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.provider.CognitoApi;
import software.amazon.cognito.sandbox.provider.OwnNamespace;
import software.amazon.cognito.sandbox.provider.Providers;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.ResourceProvider;
import software.amazon.cognito.sandbox.provider.ResourceTypes;
import software.amazon.cognito.sandbox.provider.Retries;
import software.amazon.cognito.sandbox.stub.AwsSchemas;
import software.amazon.cognito.sandbox.stub.StubTypes;
import software.amazon.cognito.sandbox.tool.ToolEnvironment;

/** A new Cognito simulator and a new state for one test; all tests of a process share the handler jar. */
final class TestSandbox {
    private static final AwsSessionCredentials CREDENTIALS = AwsSessionCredentials.create("test", "test", "test");
    private static final Caller CALLER = new Caller(
            "123456789012",
            "us-east-1",
            who -> AwsSessionCredentials.create(LeastPrivilege.accessKeyId(who), "test", "test"));
    private static final Retries AT_ONCE = new Retries(4, Duration.ZERO, delay -> {});

    private static final AwsSchemas SCHEMAS = new AwsSchemas(ToolEnvironment.ofProject("cfn"));

    static final List<String> HANDLER_LOG = Collections.synchronizedList(new ArrayList<>());
    private static final List<RegistryProvider> REGISTRY_TYPES = registryTypes();
    static final Map<String, ResourceProvider> PROVIDERS =
            Providers.all(REGISTRY_TYPES, new CognitoApi(SharedEndpoint.address(), CALLER), AT_ONCE);
    static final CognitoIdentityProviderClient COGNITO = CognitoIdentityProviderClient.builder()
            .endpointOverride(SharedEndpoint.address())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(CREDENTIALS))
            .build();

    final CognitoSimulator simulator;
    final MVStore stacks = MVStore.open(null);
    final List<StackEvent> events = new ArrayList<>();
    /** Told of each event before the deployment goes on. */
    Consumer<StackEvent> watcher = event -> {};

    final Secrets secrets = new Secrets();

    TestSandbox() {
        this(Omission.RESET);
    }

    TestSandbox(Omission omission) {
        simulator = new CognitoSimulator(MVStore.open(null), omission, Clock.systemUTC());
        SharedEndpoint.serve(simulator);
        HandlerJar.configure("us-east-1", SharedEndpoint.address()); // another test of the process may have set others
    }

    /** The stack as another run of the sandbox finds it. */
    Stack stack() {
        return stack(journal(), PROVIDERS);
    }

    Stack stack(StackJournal journal, Map<String, ResourceProvider> providers) {
        return stack(journal, providers, new Home("cognito", "embedded", 0));
    }

    /** The stack, deployed with other options. */
    Stack stack(DeployOptions options) {
        return new Stack(environment(journal()).with(options));
    }

    Stack stack(StackJournal journal, Map<String, ResourceProvider> providers, Home home) {
        return new Stack(environment(journal, providers, home));
    }

    StackEnvironment environment(StackJournal journal) {
        return environment(journal, PROVIDERS, new Home("cognito", "embedded", 0));
    }

    private StackEnvironment environment(StackJournal journal, Map<String, ResourceProvider> providers, Home home) {
        StubTypes stubs = new StubTypes(SCHEMAS, stacks, CALLER);
        ResourceTypes types = ResourceTypes.of(providers)
                .orElse(OwnNamespace.types(REGISTRY_TYPES))
                .orElse(stubs);
        return new StackEnvironment(
                journal,
                types,
                secrets,
                new LiveModels(types, secrets),
                this::event,
                Clock.systemUTC(),
                "us-east-1",
                "123456789012",
                home);
    }

    private void event(StackEvent event) {
        events.add(event);
        watcher.accept(event);
    }

    /** What somebody else creates in the pool, with no property but its name. */
    String createForeignClient() {
        return COGNITO.createUserPoolClient(r -> r.userPoolId(poolId()).clientName("foreign"))
                .userPoolClient()
                .clientId();
    }

    StackJournal journal() {
        return new StackJournal(stacks, "test");
    }

    /** The events without what differs from run to run. */
    List<String> eventLines() {
        return events.stream()
                .map(event -> event.status() + " " + event.logicalId())
                .toList();
    }

    /** The ids of all app clients that Cognito has. */
    List<String> clientIds() {
        return COGNITO.listUserPoolsPaginator(r -> r.maxResults(60)).stream()
                .flatMap(page -> page.userPools().stream())
                .map(UserPoolDescriptionType::id)
                .flatMap(pool -> COGNITO.listUserPoolClientsPaginator(r -> r.userPoolId(pool)).stream())
                .flatMap(page -> page.userPoolClients().stream())
                .map(client -> client.clientId())
                .toList();
    }

    private static List<RegistryProvider> registryTypes() {
        try {
            HandlerJar jar = HandlerJar.open(Path.of(System.getProperty("handler.jar")), HANDLER_LOG::add);
            return Providers.registryTypes(jar, CALLER, AT_ONCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identifier of a current resource. */
    Optional<String> clientId(String logicalId) {
        return Optional.ofNullable(journal().resources().get(logicalId))
                .map(resource -> resource.identifier().path("ClientId").asText());
    }

    boolean deploy(Template template) throws TemplateException, StackException {
        return stack().deploy(template, Map.of());
    }

    String poolId() {
        return journal().resources().get("Pool").identifier().get("UserPoolId").asText();
    }

    UserPoolClientType live(String logicalId) {
        return COGNITO.describeUserPoolClient(
                        r -> r.userPoolId(poolId()).clientId(clientId(logicalId).orElseThrow()))
                .userPoolClient();
    }
}
