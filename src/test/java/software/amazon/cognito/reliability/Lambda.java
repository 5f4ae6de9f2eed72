package software.amazon.cognito.reliability;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mockito.Mockito;
import software.amazon.cognito.sandbox.cognito.SharedEndpoint;
import software.amazon.cognito.sandbox.handler.EntryPoint;

/** The Lambda function of a type: its handlers behind their production entry point. */
final class Lambda implements EntryPoint {
    static {
        SharedEndpoint.address(); // the Cognito clients read the endpoint when they are built
    }

    private final AppClientType type;
    private final Context context =
            Mockito.mock(Context.class, Mockito.withSettings().stubOnly());

    /** @param log takes what the handlers log */
    Lambda(AppClientType type, Consumer<String> log) {
        this.type = type;
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
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        type.handleRequest(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(request)), answer, context);
        return Json.MAPPER.readTree(answer.toByteArray());
    }
}
