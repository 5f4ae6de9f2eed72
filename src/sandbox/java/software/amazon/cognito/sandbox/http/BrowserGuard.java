package software.amazon.cognito.sandbox.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps other web sites out: a page that the user looks at elsewhere can make the browser send requests to this machine.
 * The browser says in Origin where such a request comes from. A site whose name was made to lead to this machine (DNS
 * rebinding) is told by Host, which must be an address or a name that nobody can register. Programs are not affected.
 */
final class BrowserGuard {
    private static final Pattern OURS = Pattern.compile("\\[.*]|[0-9.]+|[^.]+|.+\\.(localhost|internal)");

    private BrowserGuard() {}

    /** Why a request is refused; empty when it is not. */
    static Optional<String> refusal(Optional<String> host, Optional<String> origin) {
        String authority = host.orElse("localhost");
        if (!OURS.matcher(authority.replaceFirst(":\\d+$", "")).matches()) {
            return Optional.of("The sandbox is not served as " + authority + ". Use localhost or an IP address.");
        }
        return origin.filter(site -> !site.equals("http://" + authority))
                .map(site -> "Pages of another web site (" + site + ") may not use the sandbox.");
    }
}
