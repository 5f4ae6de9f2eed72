package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules on callback and logout URLs. */
final class UrlRules {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final Pattern HTTP =
            Pattern.compile("http://(?:[^/?#@]*@)?(?<host>\\[[^]]*]|[^/?#:]*).*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private UrlRules() {}

    /** Seen live; the developer guide has the exceptions for http, and app schemes are fine. */
    static void urlsAreSafe(Candidate candidate) {
        Stream.of("CallbackURLs", "LogoutURLs")
                .flatMap(setting -> candidate.list(setting).stream())
                .forEach(UrlRules::isSafe);
    }

    /** Seen live, through Terraform. */
    static void defaultRedirectUriIsACallbackUrl(Candidate candidate) {
        String uri = candidate.settings().path("DefaultRedirectURI").asText(null);
        reject(
                uri != null && !candidate.list("CallbackURLs").contains(uri),
                "The default redirect URI " + uri + " is not in the callback URIs list.");
    }

    private static void isSafe(String url) {
        Matcher http = HTTP.matcher(url);
        reject(http.matches() && !LOCAL_HOSTS.contains(http.group("host")), url + " cannot use the HTTP protocol.");
        reject(url.contains("#"), url + " cannot use fragment");
        reject(!ABSOLUTE.matcher(url).matches(), url + " is not an absolute URI.");
    }
}
