package software.amazon.cognito.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsQueryRouteTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LoopbackServer server;

    /** Says what it was told; knows nothing but {@code Say}. */
    private static final class SayingService implements AwsQueryService {
        @Override
        public String version() {
            return "2026-01-01";
        }

        @Override
        public String namespace() {
            return "https://say.example/";
        }

        @Override
        public Set<String> actions() {
            return Set.of("Say");
        }

        @Override
        public ObjectNode call(String action, Map<String, String> parameters) {
            ObjectNode said = Json.MAPPER.createObjectNode().put("Text", parameters.get("Text"));
            said.putArray("Words").add("a").add("b");
            return said;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start(0, Map.of("POST /", new AwsQueryRoute(new SayingService())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResultIsXmlInTheServicesNamespace() throws Exception {
        HttpResponse<String> response = post("Action=Say&Version=2026-01-01&Text=%3Cb%3E+%26+c");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("text/xml");
        String requestId = response.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(response.body())
                .isEqualTo("<SayResponse xmlns=\"https://say.example/\"><SayResult><Text>&lt;b&gt; &amp; c</Text>"
                        + "<Words><member>a</member><member>b</member></Words></SayResult>"
                        + "<ResponseMetadata><RequestId>" + requestId
                        + "</RequestId></ResponseMetadata></SayResponse>");
    }

    @Test
    void anUnknownActionIsAnErrorOfTheQueryProtocol() throws Exception {
        HttpResponse<String> response = post("Action=Sing&Version=2026-01-01");

        assertThat(response.statusCode()).isEqualTo(400);
        String requestId = response.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(response.body())
                .isEqualTo("<ErrorResponse xmlns=\"https://say.example/\"><Error><Type>Sender</Type>"
                        + "<Code>InvalidAction</Code>"
                        + "<Message>Could not find operation Sing for version 2026-01-01</Message></Error>"
                        + "<RequestId>" + requestId + "</RequestId></ErrorResponse>");
    }

    @Test
    void anUnknownVersionOrABadFormIsAnErrorToo() throws Exception {
        assertThat(post("Action=Say&Version=1999-01-01").body()).contains("<Code>InvalidAction</Code>");
        assertThat(post("Action=%zz").body()).contains("<Code>MalformedQueryString</Code>");
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    @Test
    void whatNoXmlMayHoldIsReplacedInTheAnswer() throws Exception {
        assertThat(post("Version=2026-01-01&Action=S%00%1Bi%EF%BF%BF%FFng").body())
                .contains("operation S\uFFFD\uFFFDi\uFFFD\uFFFDng for");
        assertThat(post("Version=2026-01-01&Action=Say&Text=%09%F0%9F%98%80").body())
                .contains("<Text>\t\uD83D\uDE00</Text>");
    }

    private HttpResponse<String> post(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
