package software.amazon.cognito.reliability;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.mockito.Mockito;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.handler.EntryPoint;
import software.amazon.cognito.userpoolclient.Entrypoint;

/** The Lambda function of AWS::Cognito::UserPoolClient: its handlers behind their production entry point. */
final class Lambda implements EntryPoint {
    /** A wrapper serves one request at a time. */
    private static final Queue<Wrapper> IDLE = new ConcurrentLinkedQueue<>();

    static {
        SharedEndpoint.address(); // the Cognito clients read the endpoint when they are built
    }

    private final Context context =
            Mockito.mock(Context.class, Mockito.withSettings().stubOnly());

    /** @param log takes what the handlers log */
    Lambda(Consumer<String> log) {
        Mockito.when(context.getLogger()).thenReturn(new LambdaLogger() {
            @Override
            public void log(String message) {
                log.accept(message);
            }

            @Override
            public void log(byte[] message) {
                log.accept(new String(message, StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public JsonNode invoke(JsonNode request) throws IOException {
        Wrapper waiting = IDLE.poll();
        Wrapper wrapper = waiting == null ? new Wrapper() : waiting;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        wrapper.handleRequest(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(request)), answer, context);
        IDLE.add(wrapper);
        return Json.MAPPER.readTree(answer.toByteArray());
    }

    /** Forgets the loggers of earlier requests, which are of other trials. */
    private static final class Wrapper extends Entrypoint {

        @Override
        public void handleRequest(InputStream request, OutputStream answer, Context context) throws IOException {
            platformLoggerProxy = new LoggerProxy();
            platformLogPublisher = null;
            super.handleRequest(request, answer, context);
        }
    }
}
