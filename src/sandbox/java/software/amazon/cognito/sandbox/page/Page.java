package software.amazon.cognito.sandbox.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import software.amazon.cognito.sandbox.cloudcontrol.requests.ResourceRequest;
import software.amazon.cognito.sandbox.cognito.CognitoSimulator;
import software.amazon.cognito.sandbox.http.HttpCall;
import software.amazon.cognito.sandbox.http.HttpReply;
import software.amazon.cognito.sandbox.http.Route;

/** The page at {@code /}, for people: what there is, what happened, and what is to go wrong. Needs no script. */
public final class Page {
    /** Nothing from elsewhere is loaded, nothing is sent elsewhere, and no other site shows the page in a frame. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // With no-referrer, browsers hide where forms come from, which the server has to know.
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final PageContent content;
    private final Template template = Mustache.compiler()
            .emptyStringIsFalse(true)
            .compile(new String(resource("page.html"), StandardCharsets.UTF_8));

    private Page(PageContent content) {
        this.content = content;
    }

    /**
     * What a server needs to serve the page, and its forms under {@code /sandbox/page}.
     *
     * @param servedTypes the names of the types that Cloud Control serves
     * @param requests gives so many of the latest requests to Cloud Control, the newest first
     */
    public static Map<String, Route> routes(
            CognitoSimulator simulator, Collection<String> servedTypes, IntFunction<List<ResourceRequest>> requests) {
        Page page = new Page(new PageContent(simulator, servedTypes, requests));
        Map<String, Route> routes = new HashMap<>();
        routes.put("GET /", Route.immediate(page::show));
        routes.putAll(new FaultForms(simulator).routes(reason -> page.reply(400, "", reason)));
        routes.put("GET /sandbox/page/style.css", file("style.css", "text/css"));
        routes.put("GET /sandbox/page/refresh.js", file("refresh.js", "text/javascript"));
        routes.put("GET /sandbox/page/icon.svg", file("icon.svg", "image/svg+xml"));
        return routes;
    }

    private HttpReply show(HttpCall call) {
        try {
            return reply(200, new Form(call.query()).text("find"), "");
        } catch (IllegalArgumentException e) {
            return reply(400, "", e.getMessage());
        }
    }

    private HttpReply reply(int status, String find, String refusal) {
        return html(status, template.execute(content.model(find, refusal)));
    }

    private static HttpReply html(int status, String html) {
        return new HttpReply(status, "text/html; charset=utf-8", HEADERS, html.getBytes(StandardCharsets.UTF_8));
    }

    private static Route file(String name, String contentType) {
        HttpReply reply = new HttpReply(200, contentType + "; charset=utf-8", HEADERS, resource(name));
        return Route.immediate(call -> reply);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
