package software.amazon.cognito.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudcontrol.requests.OperationStatus;
import software.amazon.cognito.sandbox.cognito.faults.Fault;
import software.amazon.cognito.sandbox.cognito.faults.Fault.Kind;

class PageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PageServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsWhatThereIsAndWhatHappened() throws Exception {
        String pool = server.createPool("people");
        String client = server.createClient(
                        pool,
                        "web",
                        ", 'CallbackURLs': ['https://a.example/', 'https://b.example/'],"
                                + " 'TokenValidityUnits': {'IdToken': 'hours'}")
                .get("ClientId")
                .asText();
        String token = server.request(pool + "|" + client, OperationStatus.FAILED, "InvalidRequest", "Not so, but so.");
        String page = get("/").body();

        assertThat(page)
                .contains(token, "FAILED", "InvalidRequest", "Not so, but so.")
                .contains("href=\"/?find=" + client + "#resources\"")
                .contains("<dt>CallbackURLs</dt><dd>https://a.example/</dd><dd>https://b.example/</dd>")
                .contains("<dt>TokenValidityUnits.IdToken</dt><dd>hours</dd>")
                .containsPattern("<dt>CreationDate</dt><dd>20[0-9-]+T[0-9:]+Z</dd>");
    }

    @Test
    void showsNoSecret() throws Exception {
        String pool = server.createPool("people");
        String secret = server.createClient(pool, "web", "").get("ClientSecret").asText();

        assertThat(get("/").body())
                .contains("<dt>ClientSecret</dt><dd>****</dd>")
                .doesNotContain(secret);
        assertThat(get("/?find=" + secret.substring(0, 8)).body()).contains("None that hold");
    }

    @Test
    void escapesWhatOthersSay() throws Exception {
        String pool = server.createPool("people");
        server.createClient(pool, "web", ", 'CallbackURLs': ['https://a.example/?\\\"><script>alert(1)</script>']");
        server.request(HOSTILE, OperationStatus.FAILED, HOSTILE, HOSTILE);

        assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>", HOSTILE);
        assertThat(get("/?find=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", HOSTILE);
    }

    @Test
    void findsResourcesByWhatTheyHold() throws Exception {
        String pool = server.createPool("people");
        server.createClient(pool, "web", ", 'CallbackURLs': ['https://shop.example/']");
        server.createClient(pool, "other", "");

        assertThat(get("/?find=shop.example").body())
                .contains("<strong>web</strong>", "value=\"shop.example\"")
                .doesNotContain("<strong>other</strong>");
    }

    @Test
    void showsTheNewestAndCountsTheRest() throws Exception {
        String pool = server.createPool("people");
        for (int i = 0; i < 53; i++) {
            server.createClient(pool, "web" + i, "");
        }
        String page = get("/").body();

        assertThat(page).contains("<span class=\"count\">53</span>", "and 3 more");
        assertThat(Pattern.compile("<strong>web\\d+</strong>").matcher(page).results())
                .hasSize(50);
    }

    @Test
    void formsSwitchFaultsOnAndOff() throws Exception {
        HttpResponse<String> added =
                post("fault", "kind=DROP_AFTER&operation=CreateUserPoolClient&count=2&latencyMillis=30");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("Location")).hasValue("/#faults");
        assertThat(server.simulator.faults().pending())
                .containsExactly(new Fault("CreateUserPoolClient", Kind.DROP_AFTER, 2, 30));
        post("rate", "requestsPerSecond=15");
        assertThat(get("/").body())
                .contains("Faults are on.", "<strong>DROP_AFTER</strong>", "15 requests a second", "after 30 ms");

        post("clear", "");
        assertThat(server.simulator.faults().pending()).isEmpty();
        assertThat(server.simulator.faults().requestsPerSecond()).isZero();
        assertThat(get("/").body()).doesNotContain("Faults are on.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fault | kind=EXPLODE                                   | 'EXPLODE' is not a kind of fault",
                "fault | kind=THROTTLE&operation=Nothing                | 'Nothing' is not an operation",
                "fault | kind=THROTTLE&count=many                       | count must be a whole number, but is 'many'",
                "fault | kind=THROTTLE&count=0                          | count from 1",
                "fault | kind=LATENCY                                   | LATENCY needs a wait",
                "fault | kind=%zz                                       | cannot be read",
                "rate  | requestsPerSecond=-1                           | negative",
            })
    void refusesAFormThatMakesNoSenseAndSaysWhy(String form, String body, String reason) throws Exception {
        HttpResponse<String> refused = post(form, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused.body())).contains(reason).contains("Switch a fault on");
        assertThat(server.simulator.faults().pending()).isEmpty();
    }

    @Test
    void anotherWebSiteCannotSendTheForms() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint().resolve(FaultForms.ADD))
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("kind=THROTTLE"))
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(server.simulator.faults().pending()).isEmpty();
    }

    @Test
    void loadsNothingFromElsewhereAndIsShownNowhereElse() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Pattern.compile("(?:src|href|action)=\"([^\"]*)\"")
                        .matcher(page.body())
                        .results()
                        .map((MatchResult link) -> link.group(1)))
                .allMatch(link -> link.isEmpty() || link.startsWith("/") || link.startsWith("#"));
    }

    @ParameterizedTest
    @CsvSource({"style.css, text/css", "refresh.js, text/javascript", "icon.svg, image/svg+xml"})
    void servesItsFiles(String name, String contentType) throws Exception {
        HttpResponse<String> file = get("/sandbox/page/" + name);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(contentType + "; charset=utf-8");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(server.endpoint().resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(server.endpoint().resolve("/sandbox/page/" + form))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String text(String html) {
        return html.replace("&#39;", "'");
    }
}
