package software.amazon.cognito.sandbox.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import software.amazon.cognito.sandbox.cloudcontrol.CloudControl;
import software.amazon.cognito.sandbox.cloudcontrol.SecurityTokenService;
import software.amazon.cognito.sandbox.cloudcontrol.TypeRegistry;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.handler.Caller;
import software.amazon.cognito.sandbox.handler.Callers;
import software.amazon.cognito.sandbox.handler.HandlerJar;
import software.amazon.cognito.sandbox.http.AwsJsonRoute;
import software.amazon.cognito.sandbox.http.AwsQueryRoute;
import software.amazon.cognito.sandbox.http.LeastPrivilege;
import software.amazon.cognito.sandbox.http.Route;
import software.amazon.cognito.sandbox.page.Page;
import software.amazon.cognito.sandbox.provider.Providers;
import software.amazon.cognito.sandbox.provider.RegistryProvider;
import software.amazon.cognito.sandbox.provider.Retries;
import software.amazon.cognito.sandbox.provider.TypeSchema;
import software.amazon.cognito.sandbox.state.StateException;
import software.amazon.cognito.sandbox.state.StateFolder;

/** Cloud Control by the handler jar, served beside Cognito, with its state in the state folder. */
public final class CloudControlHost implements AutoCloseable {
    private final Closing closing = new Closing();
    private final Caller caller = Callers.sandbox();
    private final HandlerJar jar;
    private final CloudControl cloudControl;
    private final Route query;

    private CloudControlHost(StateFolder state) throws StateException, IOException {
        try {
            MVStore store = closing.add(state.store("cloudcontrol"), MVStore::close);
            jar = closing.add(HandlerJar.open(HandlerJar.ofProject(), line -> {}), HandlerJar::close);
            List<RegistryProvider> types = Providers.registryTypes(jar, caller, Retries.DEFAULT);
            cloudControl = closing.add(new CloudControl(store, types, Clock.systemUTC()), CloudControl::close);
            List<TypeSchema> schemas =
                    types.stream().map(RegistryProvider::schema).toList();
            query = new AwsQueryRoute(new SecurityTokenService(caller.accountId()), new TypeRegistry(schemas, caller));
        } catch (StateException | IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    public static CloudControlHost open(StateFolder state) throws StateException, IOException {
        return new CloudControlHost(state);
    }

    /** Answers for Cloud Control, STS and the registry, and lets Cognito answer the rest. */
    public Route beside(Route cognito) {
        try {
            Route guarded = new LeastPrivilege(cognito, Providers.handlerSchemas(jar));
            Route api = new AwsJsonRoute(cloudControl);
            return call -> {
                if (AwsQueryRoute.isQuery(call)) {
                    return query.handle(call);
                }
                String target = call.header("X-Amz-Target").orElse("");
                return (isForCloudControl(target) ? api : guarded).handle(call);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of a Cognito and of this. */
    public Map<String, Route> page(CognitoSimulator cognito) {
        return Page.routes(cognito, cloudControl.typeNames(), cloudControl::latest);
    }

    private boolean isForCloudControl(String target) {
        return target.startsWith(cloudControl.targetPrefix() + ".");
    }

    /** Starts to work, with this Cognito. */
    public void start(CognitoServer cognito) {
        HandlerJar.configure(caller.region(), cognito.endpoint());
        cloudControl.start(cognito::creationDate);
    }

    /** Ends the work on requests, for which Cognito must still be there. */
    public void stop() {
        cloudControl.close();
    }

    @Override
    public void close() {
        closing.close();
    }
}
