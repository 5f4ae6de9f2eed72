package software.amazon.cognito.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.jetty.http.HttpFields;
import org.xml.sax.SAXException;
import software.amazon.cognito.sandbox.cloudcontrol.SecurityTokenService;
import software.amazon.cognito.sandbox.cloudcontrol.TypeRegistry;
import software.amazon.cognito.sandbox.http.AwsQueryRoute;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Route;

/** Any call of the registry or of STS: they answer as services do. */
public final class QueryFuzzer {
    private static final DocumentBuilderFactory XML = DocumentBuilderFactory.newInstance();
    private static final Route ROUTE = new AwsQueryRoute(
            new SecurityTokenService(Types.CALLER.accountId()), new TypeRegistry(Types.schemas(), Types.CALLER));

    private QueryFuzzer() {}

    /** @param input the body of the call, a form */
    public static void fuzzerTestOneInput(byte[] input) throws ParserConfigurationException, IOException {
        HttpReply reply = ROUTE.handle(new HttpCall(HttpFields.EMPTY, Map.of(), "", input))
                .toCompletableFuture()
                .join();
        String answer = new String(reply.body(), StandardCharsets.UTF_8);
        if (reply.status() != 200 && reply.status() / 100 != 4) {
            throw new AssertionError("HTTP status " + reply.status() + ": " + answer);
        }
        Disclosure.requireNone(answer, input);
        try {
            XML.newDocumentBuilder().parse(new ByteArrayInputStream(reply.body()));
        } catch (SAXException e) {
            throw new AssertionError("Not XML: " + answer, e);
        }
    }
}
