package software.amazon.cognito.reliability;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.json.JSONObject;
import org.json.JSONTokener;
import software.amazon.cloudformation.proxy.LoggerProxy;

/** The resource types. */
enum AppClientType {
    USER_POOL_CLIENT(software.amazon.cognito.userpoolclient.ResourceModel.TYPE_NAME, UserPoolClientFunction::new),
    MANAGED_USER_POOL_CLIENT(
            software.amazon.cognito.manageduserpoolclient.ResourceModel.TYPE_NAME, ManagedUserPoolClientFunction::new);

    private final String typeName;
    private final Supplier<RequestStreamHandler> newFunction;

    /** A function serves one request at a time. */
    private final Queue<RequestStreamHandler> idle = new ConcurrentLinkedQueue<>();

    AppClientType(String typeName, Supplier<RequestStreamHandler> newFunction) {
        this.typeName = typeName;
        this.newFunction = newFunction;
    }

    String typeName() {
        return typeName;
    }

    /** The type's schema, as the RPDK validates requests against it. */
    JSONObject schema() {
        String file = "/" + typeName.toLowerCase(Locale.ROOT).replace("::", "-") + ".json";
        return new JSONObject(new JSONTokener(AppClientType.class.getResourceAsStream(file)));
    }

    /** Settings as a model of the type: what is managed has the name that its creator gave. */
    ObjectNode model(ObjectNode settings) {
        ObjectNode model = settings.deepCopy();
        return this == MANAGED_USER_POOL_CLIENT ? model.without("ClientName") : model;
    }

    /** Invokes the type's entry point. */
    void handleRequest(InputStream request, OutputStream answer, Context context) throws IOException {
        RequestStreamHandler waiting = idle.poll();
        RequestStreamHandler function = waiting == null ? newFunction.get() : waiting;
        function.handleRequest(request, answer, context);
        idle.add(function);
    }

    /** Forgets the loggers of earlier requests, which are of other trials. */
    private static final class UserPoolClientFunction extends software.amazon.cognito.userpoolclient.Entrypoint {
        @Override
        public void handleRequest(InputStream request, OutputStream answer, Context context) throws IOException {
            platformLoggerProxy = new LoggerProxy();
            platformLogPublisher = null;
            super.handleRequest(request, answer, context);
        }
    }

    /** The same. */
    private static final class ManagedUserPoolClientFunction
            extends software.amazon.cognito.manageduserpoolclient.Entrypoint {
        @Override
        public void handleRequest(InputStream request, OutputStream answer, Context context) throws IOException {
            platformLoggerProxy = new LoggerProxy();
            platformLogPublisher = null;
            super.handleRequest(request, answer, context);
        }
    }
}
